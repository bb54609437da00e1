/** Files that were edited here and on disk at the same moment, so that nothing of the story can be saved before one is chosen. */
import { useState } from 'preact/hooks';
import type { StoryModel } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import { Notice } from './notice.tsx';
import { Versions } from './versions.tsx';

interface ConflictsProps {
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

export function Conflicts({ story, onChanged }: ConflictsProps) {
  const [failure, setFailure] = useState<string>();
  const settle = async (file: string, keep: 'mine' | 'disk'): Promise<void> => {
    try {
      await post(`/stories/${story.story}/settle`, { file, keep });
      await onChanged();
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
      {story.conflicts.map((conflict) => (
        <Versions
          key={conflict.file}
          conflict={conflict}
          onKeep={(keep) => void settle(conflict.file, keep)}
        />
      ))}
    </>
  );
}

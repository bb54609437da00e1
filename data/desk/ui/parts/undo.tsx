/** Takes the last step back, of up to fifty, and does it again. In sight on every screen of a story. */
import { useState } from 'preact/hooks';
import type { EditResult, StoryModel } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import { Notice } from './notice.tsx';

interface UndoProps {
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

export function Undo({ story, onChanged }: UndoProps) {
  const [failure, setFailure] = useState<string>();
  const turn = async (way: 'undo' | 'redo'): Promise<void> => {
    try {
      const { failure } = await post<EditResult>(`/stories/${story.story}/${way}`, {});
      setFailure(failure);
      await onChanged();
      dispatchEvent(new Event('desk-turned'));
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <div class="undo">
      <button type="button" disabled={!story.canUndo} onClick={() => void turn('undo')}>
        Undo
      </button>
      <button type="button" disabled={!story.canRedo} onClick={() => void turn('redo')}>
        Redo
      </button>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
    </div>
  );
}

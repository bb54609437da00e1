/** A file that changed on disk while it was edited here: both versions, and which of them to keep. */
import { useState } from 'preact/hooks';
import type { StoryModel } from '../../api.ts';
import type { Conflict } from '../../edit/edits.ts';
import { messageOf, post } from '../ask.ts';
import { Notice } from './notice.tsx';

interface ConflictsProps {
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

export function Conflicts({ story, onChanged }: ConflictsProps) {
  const [failure, setFailure] = useState<string>();
  const settle = async ({ file }: Conflict, keep: 'mine' | 'disk'): Promise<void> => {
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
        <section key={conflict.file} class="conflict stack">
          <Notice kind="problem">
            {conflict.file} changed on disk while you edited it here. Nothing was written over it. Choose
            which version to keep.
          </Notice>
          <div class="versions">
            <Version
              title="Here"
              text={conflict.mine}
              other={conflict.disk}
              onKeep={() => void settle(conflict, 'mine')}
            />
            <Version
              title="On disk"
              text={conflict.disk}
              other={conflict.mine}
              onKeep={() => void settle(conflict, 'disk')}
            />
          </div>
        </section>
      ))}
    </>
  );
}

interface VersionProps {
  readonly title: string;
  readonly text: string | undefined;
  readonly other: string | undefined;
  readonly onKeep: () => void;
}

/** Its lines that the other version does not have. */
function Version({ title, text, other, onKeep }: VersionProps) {
  const theirs = new Set((other ?? '').split('\n'));
  const own = (text ?? '').split('\n').filter((line) => line.trim() !== '' && !theirs.has(line));
  return (
    <div class="stack">
      <h2>{title}</h2>
      {text === undefined ? <p>The file is not there.</p> : null}
      <pre tabIndex={0}>{own.join('\n') || 'Nothing that the other version does not have.'}</pre>
      <button type="button" onClick={onKeep}>
        Keep this version
      </button>
    </div>
  );
}

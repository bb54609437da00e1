/** A file that changed on disk while it was edited here: both versions, and which of them to keep. */
import type { Conflict } from '../../edit/edits.ts';
import { Notice } from './notice.tsx';

interface VersionsProps {
  readonly conflict: Conflict;
  readonly onKeep: (keep: 'mine' | 'disk') => void;
}

export function Versions({ conflict: { file, mine, disk }, onKeep }: VersionsProps) {
  return (
    <section class="stack" aria-label={`Two versions of ${file}`}>
      <Notice kind="problem">
        {file} changed on disk while you edited it here. Nothing was written over it. Choose which version to
        keep.
      </Notice>
      <div class="versions">
        <Version title="Yours" text={mine} other={disk} onKeep={() => onKeep('mine')} />
        <Version title="On disk" text={disk} other={mine} onKeep={() => onKeep('disk')} />
      </div>
    </section>
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
    <div class="stack tight">
      <h3>{title}</h3>
      {text === undefined ? <p>The file is not there.</p> : null}
      <pre tabIndex={0}>{own.join('\n') || 'Nothing that the other version does not have.'}</pre>
      <p>
        <button type="button" onClick={onKeep}>
          Keep this version
        </button>
      </p>
    </div>
  );
}

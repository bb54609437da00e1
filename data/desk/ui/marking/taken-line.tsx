/** A claim that was taken: what it says, and the way to mend or remove it. */
import { useEffect, useRef } from 'preact/hooks';
import type { TakenClaim } from '../../api.ts';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEdits } from '../parts/use-edits.ts';

interface TakenLineProps {
  readonly story: string;
  readonly claim: TakenClaim;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

export function TakenLine({ story, claim, onClose, onChanged }: TakenLineProps) {
  const { failure, send } = useEdits(story, onChanged);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const { fact, index, source, anchor, label, value, who } = claim;
  const remove = async (): Promise<void> => {
    const ref = { index, source, ...(anchor === undefined ? {} : { anchor }) };
    if (await send([{ do: 'remove-claim', fact, claim: ref }])) onClose();
  };
  return (
    <section
      class="line"
      lang="en"
      dir="ltr"
      aria-label={`Taken: ${label}`}
      onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}
    >
      <p>
        <b>{label}:</b> {value}, {who}
      </p>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
      <p class="buttons">
        <button ref={close} type="button" onClick={onClose}>
          Close
        </button>
        <Link to={{ screen: 'fact', story, fact }}>Mend it</Link>
        <button type="button" onClick={() => void remove()}>
          Remove it
        </button>
      </p>
    </section>
  );
}

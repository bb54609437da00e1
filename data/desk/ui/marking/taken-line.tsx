/** A claim that was taken: what it says, and the way to mend or remove it. */
import { useEffect, useRef } from 'preact/hooks';
import type { StoryModel, TakenClaim } from '../../api.ts';
import { Link } from '../parts/link.tsx';
import { useEdits } from '../parts/use-edits.tsx';

interface TakenLineProps {
  readonly story: StoryModel;
  readonly claim: TakenClaim;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

export function TakenLine({ story, claim, onClose, onChanged }: TakenLineProps) {
  const { trouble, send } = useEdits(story, onChanged);
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
      {trouble}
      <p class="buttons">
        <button ref={close} type="button" onClick={onClose}>
          Close
        </button>
        <Link to={{ screen: 'fact', story: story.story, fact }}>Mend it</Link>
        <button type="button" onClick={() => void remove()}>
          Remove it
        </button>
      </p>
    </section>
  );
}

/** What the open claim does to the card: one sentence, and the card before and after. */
import type { FactEffect } from '../../api.ts';
import { CardFrame } from '../parts/card.tsx';

interface ToldCardsProps {
  readonly story: string;
  readonly told: FactEffect;
  /** Nothing of the claim is left to choose. */
  readonly isComplete: boolean;
}

export function ToldCards({ story, told, isComplete }: ToldCardsProps) {
  const first = told.changes ? 'Before' : isComplete ? 'Before and after, the card says' : 'The card says';
  return (
    <section aria-live="polite" class="stack">
      {isComplete ? <p class="sentence">{told.sentence}</p> : null}
      {told.before === undefined ? null : <CardFrame story={story} src={told.before} label={first} />}
      {told.changes && told.after !== undefined ? (
        <CardFrame story={story} src={told.after} label="After" />
      ) : null}
    </section>
  );
}

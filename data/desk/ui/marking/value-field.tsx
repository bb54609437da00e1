/** The value as the page prints it: a number or a day as written, or one of the answers of the question. */
import type { FactModel } from '../../api.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import type { Draft } from './draft.ts';

interface ValueFieldProps {
  readonly draft: Draft;
  readonly kind: FactModel['kind'];
  readonly fact: FactModel | undefined;
  readonly set: (changes: Partial<Draft>) => void;
}

/** Answers in sight; the others stand in the list. */
const inSight = 5;

export function ValueField({ draft, kind, fact, set }: ValueFieldProps) {
  if (kind !== 'answer') {
    return (
      <TextField
        label={kind === 'date' ? 'When, as the page says' : `How many${unitOf(fact, draft)}, as printed`}
        hint={kind === 'date' ? 'Like 2022-01-05, 2022-01, or 2022-01-05T20:00' : ''}
        value={draft.value}
        placeholder=" "
        required={draft.denies === ''}
        onValue={(value) => set({ value })}
      />
    );
  }
  const answers = fact?.answers ?? [];
  return (
    <div class="whole">
      <Choices
        legend="The answer"
        name="value"
        near={[
          ...answers.slice(0, inSight),
          { id: 'unclear', label: 'It is not known' },
          { id: 'new', label: 'Another answer' },
        ]}
        far={answers.slice(inSight)}
        farLabel="More answers …"
        value={draft.value}
        onValue={(value) => set({ value })}
      />
      {draft.value === 'new' ? (
        <TextField
          label="The answer in your own words"
          value={draft.newAnswer}
          placeholder=" "
          required
          onValue={(newAnswer) => set({ newAnswer })}
        />
      ) : null}
    </div>
  );
}

function unitOf(fact: FactModel | undefined, { newFact }: Draft): string {
  const unit = fact === undefined ? newFact.unit || newFact.currency : fact.unit;
  return unit === undefined || unit === '' ? '' : ` ${unit}`;
}

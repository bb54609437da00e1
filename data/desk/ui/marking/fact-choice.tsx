/** Which question a claim answers: one of the likeliest, any other of the story, or a new one. */
import type { StoryModel } from '../../api.ts';
import { Choices } from '../parts/choices.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import type { Draft } from './draft.ts';
import type { NewFact } from './new-fact.ts';

interface FactChoiceProps {
  readonly draft: Draft;
  readonly story: StoryModel;
  readonly set: (changes: Partial<Draft>) => void;
}

export function FactChoice({ draft, story, set }: FactChoiceProps) {
  const label = (id: string): string => story.facts.find((fact) => fact.id === id)?.label ?? id;
  const near = [
    ...draft.near.map((id) => ({ id, label: label(id) })),
    { id: 'new', label: 'A new question' },
  ];
  const far = story.facts
    .filter(({ id }) => !draft.near.includes(id))
    .map(({ id, label }) => ({ id, label }));
  return (
    <>
      <Choices
        legend="What it answers"
        name="fact"
        near={near}
        far={far}
        farLabel="Another question …"
        value={draft.fact}
        onValue={(fact) => set({ fact, value: fittingValue(draft, story, fact) })}
      />
      {draft.fact === 'new' ? (
        <NewFactFields value={draft.newFact} onValue={(newFact) => set({ newFact })} />
      ) : null}
    </>
  );
}

/** A number is no answer of a list: then the editor chooses one. */
function fittingValue({ value, proposal }: Draft, story: StoryModel, fact: string): string {
  const chosen = story.facts.find(({ id }) => id === fact);
  if (chosen?.kind === 'answer') return chosen.answers.some(({ id }) => id === value) ? value : '';
  return value === 'new' || value === '' ? (proposal?.value ?? '') : value;
}

const kinds = [
  { id: 'count', label: 'A number' },
  { id: 'money', label: 'A sum of money' },
  { id: 'date', label: 'A day or time' },
  { id: 'answer', label: 'Words: yes or no, or one of several answers' },
] as const;

const scales = [
  { id: '', label: 'as it is' },
  { id: 'thousand', label: 'in thousands' },
  { id: 'million', label: 'in millions' },
  { id: 'billion', label: 'in billions' },
] as const;

/** What changes with time is read otherwise, so nothing is taken from silence here either. */
const moving = [
  { id: '', label: 'Choose …' },
  { id: 'never', label: 'It does not change with time' },
  { id: 'running total', label: 'It only grows (a toll, a total so far)' },
  { id: 'at one time', label: 'It goes up and down' },
  { id: 'each day', label: 'Each day has a number of its own' },
] as const;

function NewFactFields({
  value,
  onValue,
}: {
  readonly value: NewFact;
  readonly onValue: (value: NewFact) => void;
}) {
  const set = (changes: Partial<NewFact>): void => onValue({ ...value, ...changes });
  return (
    <div class="fields">
      <TextField
        label="The question"
        placeholder="How many people were injured?"
        value={value.asks}
        required
        onValue={(asks) => set({ asks })}
      />
      <TextField
        label="In two or three words"
        placeholder="Injured"
        value={value.label}
        required
        onValue={(label) => set({ label })}
      />
      <SelectField
        label="The answer is"
        value={value.kind}
        options={kinds}
        onValue={(kind) => set({ kind: kind as NewFact['kind'] })}
      />
      {value.kind === 'count' ? (
        <TextField
          label="What is counted"
          placeholder="people"
          value={value.unit}
          onValue={(unit) => set({ unit })}
        />
      ) : null}
      {value.kind === 'money' ? (
        <>
          <TextField
            label="Currency, in three letters"
            placeholder="USD"
            value={value.currency}
            required
            onValue={(currency) => set({ currency: currency.toUpperCase() })}
          />
          <SelectField
            label="The card prints it"
            value={value.scale}
            options={scales}
            onValue={(scale) => set({ scale })}
          />
        </>
      ) : null}
      {value.kind === 'count' || value.kind === 'money' ? (
        <SelectField
          label="With time"
          value={value.counts}
          options={moving}
          onValue={(counts) => set({ counts })}
        />
      ) : null}
    </div>
  );
}

/** One claim of one page, to edit where it stands: its value, day and voice; to move to another question, mark as past, or remove. */
import { useState } from 'preact/hooks';
import type { FactClaim, FactModel, StoryModel } from '../../api.ts';
import type { Changes, ClaimRef } from '../../edit/edits.ts';
import { hedgeChoices } from '../marking/hedge-choices.ts';
import { DayInput } from '../parts/day-input.tsx';
import { Field, SelectField, TextField } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import { PastForm } from './past-form.tsx';

interface ClaimFormProps {
  readonly claim: FactClaim;
  readonly fact: FactModel;
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

export function ClaimForm({ claim, fact, story, onChanged }: ClaimFormProps) {
  const [value, setValue] = useState(claim.value);
  const [asOf, setAsOf] = useState(claim.asOf);
  const [voice, setVoice] = useState(claim.voice);
  const [hedge, setHedge] = useState(claim.hedge);
  const [note, setNote] = useState(claim.note);
  const { trouble, told, send } = useEdits(story, onChanged);
  const { index, source, anchor } = claim;
  const ref: ClaimRef = { index, source, ...(anchor === undefined ? {} : { anchor }) };
  const about = { fact: fact.id, source, ...(anchor === undefined ? {} : { anchor }) };
  const save = (): void => {
    const set: Changes = {
      ...(value === claim.value ? {} : { value: valueIn(value, fact) }),
      ...(asOf === claim.asOf ? {} : { as_of: asOf || null }),
      ...(hedge === claim.hedge ? {} : { hedge: hedge || null }),
      ...(note === claim.note ? {} : { note: note || null }),
      ...(voice === claim.voice ? {} : voiceIn(voice)),
    };
    if (Object.keys(set).length > 0)
      void send([{ do: 'change-claim', fact: fact.id, claim: ref, set }], about);
  };
  const others = story.facts.filter(({ id }) => id !== fact.id);
  return (
    <form
      class="stack claim"
      aria-label={`${claim.value}, ${claim.outlet}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        <b>{claim.outlet}</b>
        {claim.title === undefined ? '' : `, ${claim.title}`}
        {anchor === undefined ? null : <span class="soft"> · “{anchor}”</span>}
      </p>
      <div class="fields">
        {fact.kind === 'answer' && !value.includes(',') ? (
          <SelectField
            label="Value"
            value={value}
            options={[
              ...fact.answers,
              { id: 'unclear', label: 'It is not known' },
              { id: value, label: value },
            ].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)}
            onValue={setValue}
          />
        ) : (
          <TextField
            label="Value, as printed"
            required={claim.value !== ''}
            value={value}
            onValue={setValue}
          />
        )}
        <Field label="Of which day">
          <DayInput value={asOf} onValue={setAsOf} />
        </Field>
        <SelectField
          label="Who says it"
          value={voice}
          options={voicesOf(story, claim, fact)}
          onValue={setVoice}
        />
        <SelectField label="Given" value={hedge} options={hedgeChoices} onValue={setHedge} />
        <TextField label="A note for readers" value={note} onValue={setNote} />
      </div>
      {trouble}
      {told === undefined ? null : <p role="status">{told}</p>}
      <div class="buttons">
        <button type="submit" class="main">
          Save
        </button>
        <select
          class="short"
          aria-label="Move it to another question"
          value=""
          onChange={({ currentTarget: { value: to } }) =>
            void send([{ do: 'move-claim', from: fact.id, claim: ref, to }])
          }
        >
          <option value="">Move to another question …</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-pressed={claim.leads}
          onClick={() =>
            void send(
              [{ do: 'change-claim', fact: fact.id, claim: ref, set: { leads: claim.leads ? null : true } }],
              about,
            )
          }
        >
          {claim.leads ? 'Its line need not come first' : 'Put its line first'}
        </button>
        <button type="button" onClick={() => void send([{ do: 'remove-claim', fact: fact.id, claim: ref }])}>
          Remove
        </button>
      </div>
      <PastForm
        story={story}
        onPast={(past) => void send([{ do: 'mark-past', fact: fact.id, claim: ref, past }], about)}
      />
    </form>
  );
}

function voicesOf(story: StoryModel, { voice }: FactClaim, fact: FactModel) {
  const statements = story.statements
    .filter((one) => one.fact === undefined || one.fact === fact.id)
    .map(({ id, label, withdrawn }) => ({
      id: `statement:${id}`,
      label: `${label}${withdrawn ? ' (taken back since)' : ''}`,
    }));
  const all = [
    { id: 'first-hand', label: 'The outlet itself' },
    { id: 'nobody', label: 'The page names nobody' },
    ...story.speakers.map(({ id, name }) => ({ id: `speaker:${id}`, label: name })),
    ...statements,
  ];
  return all.some(({ id }) => id === voice)
    ? all
    : [{ id: voice, label: voice.replace(/^\w+:/, '') }, ...all];
}

function voiceIn(voice: string): Changes {
  const none = { said_by: null, statement: null, first_hand: null };
  if (voice === 'first-hand') return { ...none, first_hand: true };
  if (voice === 'nobody') return none;
  const [kind, id = ''] = voice.split(/:(.*)/s);
  return kind === 'statement' ? { ...none, statement: id } : { ...none, said_by: id };
}

function valueIn(value: string, fact: FactModel): unknown {
  if (fact.kind === 'answer' && value.includes(',')) return value.split(',').map((one) => one.trim());
  return /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(value) ? Number(value.replaceAll(',', '')) : value;
}

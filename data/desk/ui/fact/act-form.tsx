/**
 * What was done to a reading afterwards: its speaker took it back or corrected it, somebody doubted it. All pages that print it
 * become one statement, if they are none yet, so that the figure stays withdrawn whichever of them a reader switches off.
 */
import { useState } from 'preact/hooks';
import type { FactClaim, FactModel, StoryModel } from '../../api.ts';
import type { Changes, Edit } from '../../edit/edits.ts';
import { freeSlug } from '../../slugs.ts';
import { DayInput } from '../parts/day-input.tsx';
import { Field, SelectField, TextField } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import { sourceOptions } from './past-form.tsx';

interface ActFormProps {
  /** Of one reading: they all have one voice. */
  readonly claims: readonly FactClaim[];
  readonly fact: FactModel;
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

const ways = [
  { id: '', label: 'Choose …' },
  { id: 'corrected', label: 'corrected it' },
  { id: 'retracted', label: 'took it back' },
  { id: 'deleted', label: 'deleted it' },
  { id: 'reinstated', label: 'gave it again' },
  { id: 'denied', label: 'was cited for it, and denies it' },
  { id: 'doubted', label: 'doubted it' },
] as const;

export function ActForm({ claims, fact, story, onChanged }: ActFormProps) {
  const speaker = speakerOf(claims, story);
  const [how, setHow] = useState('');
  const [by, setBy] = useState(speaker ?? '');
  const [on, setOn] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const { trouble, send } = useEdits(story, onChanged);
  if (speaker === undefined) return null;
  const act: Changes = {
    ...{ on, by, how },
    ...(source === '' ? {} : { source }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
  return (
    <details>
      <summary>It was taken back, corrected or doubted</summary>
      {trouble}
      <div class="fields">
        <SelectField
          label="Who did it"
          value={by}
          options={story.speakers.map(({ id, name }) => ({ id, label: name }))}
          onValue={setBy}
        />
        <SelectField label="What was done" value={how} options={ways} onValue={setHow} />
        <Field label="On">
          <DayInput value={on} onValue={setOn} />
        </Field>
        <SelectField
          label="The page that tells of it"
          value={source}
          options={sourceOptions(story)}
          onValue={setSource}
        />
        <TextField label="A note for readers, in your own words" value={note} onValue={setNote} />
      </div>
      <p class="buttons">
        <button
          type="button"
          disabled={how === '' || on === '' || by === ''}
          onClick={() => void send(editsOf(act, claims, fact, story))}
        >
          Save what was done
        </button>
      </p>
    </details>
  );
}

/** Nobody can take back what no speaker said. */
function speakerOf([first]: readonly FactClaim[], story: StoryModel): string | undefined {
  const [kind, id = ''] = (first?.voice ?? '').split(/:(.*)/s);
  if (kind === 'speaker') return id.split(',')[0];
  return kind === 'statement' ? story.statements.find((one) => one.id === id)?.saidBy[0] : undefined;
}

function editsOf(
  act: Changes,
  claims: readonly FactClaim[],
  fact: FactModel,
  story: StoryModel,
): readonly Edit[] {
  const known = claims.map(({ voice }) => /^statement:(.*)$/.exec(voice)?.[1]).find((id) => id !== undefined);
  const before = story.statements.find(({ id }) => id === known);
  const [first] = claims;
  const id =
    known ??
    freeSlug(
      `${fact.id} ${first?.value ?? ''}`,
      (one) => story.statements.some((other) => other.id === one),
      'statement',
    );
  const said = claims.map(({ asOf }) => asOf).find((day) => day !== '');
  const make: Edit =
    before === undefined
      ? {
          do: 'add-statement',
          fact: fact.id,
          statement: {
            id,
            said_by: speakersOf(first?.voice ?? ''),
            ...(said === undefined ? {} : { on: said }),
            acts: [act],
          },
        }
      : { do: 'change-statement', id, set: { acts: [...before.acts, act] } };
  const join = claims
    .filter(({ voice }) => voice.startsWith('speaker:'))
    .map(({ index, source, anchor }): Edit => {
      const claim = { index, source, ...(anchor === undefined ? {} : { anchor }) };
      return { do: 'change-claim', fact: fact.id, claim, set: { said_by: null, statement: id } };
    });
  return [make, ...join];
}

/** As YAML has them: one id, or several who said it together. */
function speakersOf(voice: string): string | readonly string[] {
  const ids = voice.replace(/^speaker:/, '').split(',');
  return ids.length > 1 ? ids : (ids[0] ?? '');
}

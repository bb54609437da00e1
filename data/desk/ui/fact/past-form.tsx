/** Marks a reading as past by the editor's judgement, with the day and the reason that readers see. */
import { useState } from 'preact/hooks';
import type { StoryModel } from '../../api.ts';
import type { Past } from '../../edit/edits.ts';
import { DayInput } from '../parts/day-input.tsx';
import { Field, type Option, SelectField, TextField } from '../parts/field.tsx';

interface PastFormProps {
  readonly story: StoryModel;
  readonly onPast: (past: Past) => void;
}

/** The pages of a story, to choose the one that shows something. */
export function sourceOptions({ sources }: StoryModel): readonly Option[] {
  const pages = sources.map(({ id, outlet, published }) => ({
    id,
    label: `${outlet}${published === undefined ? '' : `, ${published}`}`,
  }));
  return [{ id: '', label: 'No page' }, ...pages];
}

/** Stands inside the form of a claim, so it is no form itself. */
export function PastForm({ story, onPast }: PastFormProps) {
  const [on, setOn] = useState('');
  const [why, setWhy] = useState('');
  const [source, setSource] = useState('');
  return (
    <details>
      <summary>Events have passed it</summary>
      <div class="fields">
        <Field label="Since">
          <DayInput value={on} onValue={setOn} />
        </Field>
        <TextField
          label="Why. Readers see it."
          placeholder="The list was handed to the army."
          value={why}
          onValue={setWhy}
        />
        <SelectField
          label="The page that shows it"
          value={source}
          options={sourceOptions(story)}
          onValue={setSource}
        />
      </div>
      <p class="buttons">
        <button
          type="button"
          disabled={on === '' || why.trim() === ''}
          onClick={() => onPast({ on, why: why.trim(), ...(source === '' ? {} : { source }) })}
        >
          Mark it as past
        </button>
      </p>
    </details>
  );
}

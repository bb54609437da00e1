/** What was read out of a page, as a small form: outlet, title, day, language, address, and whose piece it copies. */
import type { SourceForm } from '../../api.ts';
import { DayInput } from '../parts/day-input.tsx';
import { Field, SelectField, TextField } from '../parts/field.tsx';

interface PageFormProps {
  readonly source: SourceForm;
  readonly outlets: readonly string[];
  readonly onSource: (source: SourceForm) => void;
}

const names = new Intl.DisplayNames('en', { type: 'language' });
const common = 'en de fr es ru ar zh kk uk tr it pt pl nl sv fa he ja ko hi id'.split(' ');

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function languageOptions(chosen: string) {
  return [...new Set([...common, chosen])]
    .filter((tag) => tag !== '')
    .map((id) => ({ id, label: languageName(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

export function PageForm({ source, outlets, onSource }: PageFormProps) {
  const set = (changes: Partial<SourceForm>): void => onSource({ ...source, ...changes });
  return (
    <div class="fields">
      <TextField
        label="Outlet"
        required
        list="outlets"
        value={source.outlet}
        onValue={(outlet) => set({ outlet })}
      />
      <datalist id="outlets">
        {outlets.map((outlet) => (
          <option key={outlet} value={outlet} />
        ))}
      </datalist>
      <TextField
        label="Headline, as printed"
        value={source.title ?? ''}
        onValue={(title) => set({ title })}
      />
      <TextField
        label="Published"
        hint="A day like 2022-01-09, or with its time, 2022-01-09T20:00. Empty if nobody can know."
        value={source.published ?? ''}
        onValue={(published) => set({ published })}
      />
      {(source.published ?? '').trim() === '' ? (
        <>
          <Field label="Not before" hint="What is known of the day: one of the two, or both">
            <DayInput value={source.after ?? ''} onValue={(after) => set({ after })} />
          </Field>
          <Field label="Not after">
            <DayInput value={source.before ?? ''} onValue={(before) => set({ before })} />
          </Field>
        </>
      ) : (
        <SelectField
          label="The day is"
          value={source.inferred === true ? 'inferred' : 'printed'}
          options={[
            { id: 'printed', label: 'Printed on the page' },
            { id: 'inferred', label: 'Worked out from what it says' },
          ]}
          onValue={(value) => set({ inferred: value === 'inferred' })}
        />
      )}
      <SelectField
        label="Language"
        value={source.language}
        options={languageOptions(source.language)}
        onValue={(language) => set({ language })}
      />
      <TextField label="Address" type="url" value={source.url ?? ''} onValue={(url) => set({ url })} />
      <TextField
        label="Copies a piece of"
        hint="An agency like AP or dpa, if the page says so. Two copies of one piece count once."
        list="outlets"
        value={source.original ?? ''}
        onValue={(original) => set({ original })}
      />
    </div>
  );
}

/** One labelled field of a form. Enter in a one-line field is the form's own. */
import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** The label is around the control, so that neither needs an id. */
export function Field({ label, hint, children }: FieldProps) {
  return (
    <label class="field">
      <span class="name">{label}</span>
      {children}
      {hint === undefined ? null : <span class="hint">{hint}</span>}
    </label>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'url';
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly list?: string;
}

export function TextField({ label, hint, value, onValue, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        type={type}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        {...rest}
      />
    </Field>
  );
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onValue: (value: string) => void;
}

export function SelectField({ label, value, options, onValue }: SelectFieldProps) {
  return (
    <Field label={label}>
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

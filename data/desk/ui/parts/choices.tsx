/** A few choices in sight, and a list for all others. None is taken until somebody takes it. */
import type { Option } from './field.tsx';

interface ChoicesProps {
  readonly legend: string;
  /** Unique on the page. */
  readonly name: string;
  /** In sight, the likeliest first. */
  readonly near: readonly Option[];
  /** All others, behind a list; left out where there are none. */
  readonly far: readonly Option[];
  readonly farLabel: string;
  /** Empty: nothing is chosen yet. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function Choices({ legend, name, near, far, farLabel, value, onValue }: ChoicesProps) {
  const isFar = value !== '' && !near.some(({ id }) => id === value);
  return (
    <fieldset class={value === '' ? 'choices open' : 'choices'}>
      <legend>{legend}</legend>
      <div class="chips">
        {near.map(({ id, label }) => (
          <label key={id} class="chip">
            <input type="radio" name={name} checked={id === value} onChange={() => onValue(id)} />
            <span>{label}</span>
          </label>
        ))}
        {far.length === 0 ? null : (
          <select
            class={isFar ? 'chip on' : 'chip'}
            aria-label={farLabel}
            value={isFar ? value : ''}
            onChange={({ currentTarget }) => onValue(currentTarget.value)}
          >
            <option value="">{farLabel}</option>
            {far.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
    </fieldset>
  );
}

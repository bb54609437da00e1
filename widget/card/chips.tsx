/**
 * The toggles, in sight at rest: a native checkbox for each group of voices, or for each source of a small story. What the
 * last switch changed stands beside them, in the flow, and is said politely to those who listen.
 */
import type { JSX } from 'preact';
import type { ChangeText, Toggles } from '../../data/wording/card-model.ts';
import type { RestActions } from './actions.ts';

export interface ChipsProps {
  readonly toggles: Toggles;
  /** Of these groups some voices are off, and some on. */
  readonly partly?: ReadonlySet<string> | undefined;
  readonly changed: ChangeText | undefined;
  readonly act: RestActions;
}

export function Chips({ toggles, partly, changed, act }: ChipsProps): JSX.Element {
  const { legend, label, kind, items } = toggles;
  return (
    <fieldset part="controls" aria-label={legend}>
      {items.length > 0 && (
        <div class="chips">
          <span aria-hidden="true">{label}</span>
          {items.map((item) => (
            <label key={item.id}>
              <input
                type="checkbox"
                value={item.id}
                checked={item.on}
                indeterminate={partly?.has(item.id)}
                onChange={({ currentTarget }) => act.toggle(kind, [item.id], currentTarget.checked)}
              />
              <bdi lang={item.lang}>{item.label}</bdi>
            </label>
          ))}
        </div>
      )}
      <p class="unseen" role="status">
        {changed?.spoken}
      </p>
      {changed && (
        <p class="said" part="said">
          {changed.sentence}{' '}
          <button type="button" onClick={() => act.undo()}>
            {changed.undo}
          </button>
        </p>
      )}
    </fieldset>
  );
}

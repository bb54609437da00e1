/** The order of the questions on the card, and how many of them it shows at rest. */
import { Field } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import type { SettingProps } from './setting-props.ts';

export function Order({ story, reload }: SettingProps) {
  const { trouble, send, isSaving } = useEdits(story, reload);
  const ids = story.facts.map(({ id }) => id);
  const move = (at: number, to: number): void => {
    const next = [...ids];
    const [one] = next.splice(at, 1);
    if (one === undefined) return;
    next.splice(to, 0, one);
    void send([{ do: 'change-story', set: { facts: next } }]);
  };
  return (
    <section class="stack">
      <h2>Order on the card</h2>
      {trouble}
      <Field label="Questions that readers see before they ask for more">
        <select
          class="short"
          value={`${story.lead}`}
          onChange={({ currentTarget }) =>
            void send([{ do: 'change-story', set: { lead: Number(currentTarget.value) } }])
          }
        >
          {[...new Set([1, 2, 3, 4, 5, 6, 8, 10, story.lead])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={`${count}`}>
                {count}
              </option>
            ))}
        </select>
      </Field>
      <ol class="rows order">
        {story.facts.map(({ id, label }, at) => (
          <li key={id} class="row">
            <span>
              {at < story.lead ? <b>{label}</b> : label}
              {at < story.lead ? <span class="soft"> · at rest</span> : null}
            </span>
            <span class="buttons">
              <button
                type="button"
                disabled={isSaving || at === 0}
                onClick={() => move(at, at - 1)}
                aria-label={`${label}: up`}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={isSaving || at === ids.length - 1}
                onClick={() => move(at, at + 1)}
                aria-label={`${label}: down`}
              >
                ↓
              </button>
              <button
                type="button"
                class="plain"
                disabled={isSaving || at === 0}
                onClick={() => move(at, 0)}
                aria-label={`${label}: to the top`}
              >
                to the top
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

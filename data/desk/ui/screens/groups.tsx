/** The groups of voices, which are the card's toggles: two to five, in their order. */
import { useState } from 'preact/hooks';
import { freeSlug } from '../../slugs.ts';
import { TextField } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import type { SettingProps } from './setting-props.ts';

const usual = { officials: 'Officials', witnesses: 'Witnesses', newsrooms: 'Newsrooms' } as const;

export function Groups({ story, reload }: SettingProps) {
  const [label, setLabel] = useState('');
  const { trouble, send } = useEdits(story, reload);
  return (
    <section class="stack">
      <h2>Groups of voices</h2>
      <p class="soft">Readers switch them on and off. Without groups, they switch the pages.</p>
      {trouble}
      {story.groups.length === 0 ? (
        <p class="buttons">
          <button type="button" onClick={() => void send([{ do: 'change-story', set: { groups: usual } }])}>
            Officials, witnesses and newsrooms
          </button>
        </p>
      ) : (
        <ul class="rows">
          {story.groups.map(({ id, label: shown, labels }) => (
            <li key={id} class="row">
              <form
                class="buttons"
                onSubmit={(event) => {
                  event.preventDefault();
                  const words = new FormData(event.currentTarget).get('label');
                  const text = labels === undefined ? words : { ...labels, [story.language]: words };
                  void send([{ do: 'change-story', set: { groups: { [id]: text } } }]);
                }}
              >
                <input
                  class="input"
                  name="label"
                  required
                  defaultValue={shown}
                  aria-label={`Words of the toggle ${shown}`}
                />
                <button type="submit">Save</button>
              </form>
              <button
                type="button"
                class="plain"
                onClick={() => void send([{ do: 'change-story', set: { groups: { [id]: null } } }])}
              >
                Remove {shown}
              </button>
            </li>
          ))}
        </ul>
      )}
      {story.groups.length >= 5 ? null : (
        <form
          class="buttons"
          onSubmit={(event) => {
            event.preventDefault();
            const id = freeSlug(label, (one) => story.groups.some((group) => group.id === one), 'group');
            void send([{ do: 'change-story', set: { groups: { [id]: label } } }]);
            setLabel('');
          }}
        >
          <TextField
            label="A new group"
            placeholder="Rights groups"
            required
            value={label}
            onValue={setLabel}
          />
          <button type="submit">Add it</button>
        </form>
      )}
    </section>
  );
}

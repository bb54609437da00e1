/** Headings under which all answers are listed behind the card. */
import { useState } from 'preact/hooks';
import type { StoryModel } from '../../api.ts';
import { freeSlug } from '../../slugs.ts';
import { TextField } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import type { Folding, SettingProps } from './setting-props.ts';

type Section = StoryModel['sections'][number];

export function Sections({ story, reload, isOpen, onOpen }: SettingProps & Folding) {
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState('');
  const { trouble, send, isSaving } = useEdits(story, reload);
  const save = (sections: readonly Section[]): void => {
    // A heading without a question is none.
    const left = sections.filter(({ facts }) => facts.length > 0);
    void send([{ do: 'change-story', set: { sections: left.length === 0 ? null : left.map(entryOf) } }]);
  };
  const entryOf = ({ id, title, titles, facts }: Section) => ({ id, title: titles ?? title, facts });
  const placed = new Set(story.sections.flatMap(({ facts }) => facts));
  const label = (id: string): string => story.facts.find((fact) => fact.id === id)?.label ?? id;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>
        <h2>Headings</h2>
      </summary>
      <div class="stack">
        {trouble}
        {story.sections.map((section) => (
          <section key={section.id} class="stack tight">
            <h3>{section.title}</h3>
            <ul class="chips">
              {section.facts.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    class="chip"
                    disabled={isSaving}
                    aria-label={`Take ${label(id)} out of ${section.title}`}
                    onClick={() =>
                      save(
                        story.sections.map((one) =>
                          one === section ? { ...one, facts: one.facts.filter((fact) => fact !== id) } : one,
                        ),
                      )
                    }
                  >
                    {label(id)} ×
                  </button>
                </li>
              ))}
            </ul>
            <select
              class="short"
              disabled={isSaving}
              aria-label={`Add a question to ${section.title}`}
              value=""
              onChange={({ currentTarget: { value } }) =>
                save(
                  story.sections.map((one) =>
                    one === section ? { ...one, facts: [...one.facts, value] } : one,
                  ),
                )
              }
            >
              <option value="">Add a question …</option>
              {story.facts
                .filter(({ id }) => !placed.has(id))
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </section>
        ))}
        <form
          class="buttons"
          onSubmit={(event) => {
            event.preventDefault();
            const id = freeSlug(title, (one) => story.sections.some((other) => other.id === one), 'section');
            save([...story.sections, { id, title, facts: [first] }]);
            setTitle('');
            setFirst('');
          }}
        >
          <TextField
            label="A new heading"
            placeholder="The victims"
            required
            value={title}
            onValue={setTitle}
          />
          <label class="field">
            <span class="name">with</span>
            <select required value={first} onChange={({ currentTarget }) => setFirst(currentTarget.value)}>
              <option value="">Its first question …</option>
              {story.facts
                .filter(({ id }) => !placed.has(id))
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </label>
          <button type="submit" disabled={isSaving}>
            Add it
          </button>
        </form>
      </div>
    </details>
  );
}

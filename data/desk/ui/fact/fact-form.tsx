/** The question itself: its words, its unit, how it moves; its id everywhere; one question made of two. */
import { useState } from 'preact/hooks';
import type { FactModel, StoryModel } from '../../api.ts';
import type { Changes, Edit } from '../../edit/edits.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { useEdits } from '../parts/use-edits.tsx';
import { go } from '../route.ts';

interface FactFormProps {
  readonly fact: FactModel;
  readonly story: StoryModel;
  readonly onChanged: () => Promise<void>;
}

const moving = [
  { id: '', label: 'Does not change with time' },
  { id: 'running total', label: 'Only grows' },
  { id: 'at one time', label: 'Goes up and down' },
  { id: 'each day', label: 'Each day has its own' },
] as const;

export function FactForm({ fact, story, onChanged }: FactFormProps) {
  const [asks, setAsks] = useState(fact.asks);
  const [label, setLabel] = useState(fact.label);
  const [counts, setCounts] = useState(fact.counts ?? '');
  const [partOf, setPartOf] = useState(fact.partOf ?? '');
  const [id, setId] = useState(fact.id);
  const [into, setInto] = useState('');
  const { trouble, send } = useEdits(story, onChanged);
  const others = story.facts.filter((one) => one.id !== fact.id);
  const text = (key: 'questions' | 'labels', words: string) =>
    fact[key] === undefined ? words : { ...fact[key], [story.language]: words };
  const save = async (): Promise<void> => {
    const set: Changes = {
      ...(asks === fact.asks ? {} : { asks: text('questions', asks) }),
      ...(label === fact.label ? {} : { label: text('labels', label) }),
      ...(counts === (fact.counts ?? '') ? {} : { counts: counts || null }),
      ...(partOf === (fact.partOf ?? '') ? {} : { part_of: partOf || null }),
    };
    const edits: Edit[] = [
      ...(Object.keys(set).length === 0 ? [] : [{ do: 'change-fact', id: fact.id, set } as const]),
      ...(id === fact.id ? [] : [{ do: 'rename', what: 'fact', from: fact.id, to: id } as const]),
    ];
    if (edits.length > 0 && (await send(edits)) && id !== fact.id)
      go({ screen: 'fact', story: story.story, fact: id }, true);
  };
  const merge = async (): Promise<void> => {
    if (await send([{ do: 'merge-facts', from: fact.id, into }]))
      go({ screen: 'fact', story: story.story, fact: into }, true);
  };
  return (
    <details>
      <summary>
        <h2>The question</h2>
      </summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {trouble}
        <div class="fields">
          <TextField label="The question" required value={asks} onValue={setAsks} />
          <TextField label="In two or three words" required value={label} onValue={setLabel} />
          {fact.kind === 'count' ? (
            <SelectField label="With time, it" value={counts} options={moving} onValue={setCounts} />
          ) : null}
          <SelectField
            label="Part of a wider question"
            value={partOf}
            options={[{ id: '', label: 'No' }, ...others]}
            onValue={setPartOf}
          />
          <TextField
            label="Id in the files"
            hint="Changed everywhere that it stands"
            required
            value={id}
            onValue={setId}
          />
        </div>
        <p class="buttons">
          <button type="submit" class="main">
            Save
          </button>
        </p>
        <div class="buttons">
          <SelectField
            label="Make it one with"
            value={into}
            options={[
              { id: '', label: 'Choose a question …' },
              ...others.filter(({ kind }) => kind === fact.kind),
            ]}
            onValue={setInto}
          />
          <button type="button" disabled={into === ''} onClick={() => void merge()}>
            Move all its claims there
          </button>
        </div>
      </form>
    </details>
  );
}

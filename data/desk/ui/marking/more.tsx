/** What few claims need: another scope than the question's, a denial, a note, the words that are pointed at. */
import type { FactModel, StoryModel } from '../../api.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import type { Draft } from './draft.ts';

interface MoreProps {
  readonly draft: Draft;
  readonly story: StoryModel;
  readonly fact: FactModel | undefined;
  readonly set: (changes: Partial<Draft>) => void;
}

export function More({ draft, story, fact, set }: MoreProps) {
  const denials = [
    { id: '', label: 'Nothing' },
    ...(fact?.answers ?? []).map(({ id, label }) => ({
      id: `answer:${id}`,
      label: `That it was “${label}”`,
    })),
    ...story.speakers.map(({ id, name }) => ({ id: `voice:${id}`, label: `What ${name} says` })),
  ];
  return (
    <details open={draft.proposal?.kind === 'denial' || draft.proposal?.kind === 'silence'}>
      <summary>More about it</summary>
      <div class="fields">
        <TextField
          label="It is about others than the question asks"
          placeholder="contractors, the city alone"
          value={draft.scope}
          onValue={(scope) => set({ scope })}
        />
        <SelectField
          label="It denies"
          value={draft.denies}
          options={denials}
          onValue={(denies) => set({ denies })}
        />
        <TextField label="A note for readers" value={draft.note} onValue={(note) => set({ note })} />
        <TextField
          label="Words that lead to the passage"
          hint="At most eight, as printed"
          value={draft.anchor}
          onValue={(anchor) => set({ anchor })}
        />
      </div>
    </details>
  );
}

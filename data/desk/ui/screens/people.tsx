/** Everybody who says things: their names, and whose organisation they belong to. */
import { useState } from 'preact/hooks';
import type { SpeakerModel } from '../../api.ts';
import type { Changes } from '../../edit/edits.ts';
import { NamedField } from '../marking/voice-choice.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { type SendEdits, useEdits } from '../parts/use-edits.tsx';
import type { Folding, SettingProps } from './setting-props.ts';

export function People({ story, reload, isOpen, onOpen }: SettingProps & Folding) {
  const [open, setOpen] = useState<string>();
  const edits = useEdits(story, reload);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>
        <h2>Speakers</h2>
      </summary>
      <div class="stack">
        {edits.trouble}
        <ul class="rows">
          {story.speakers.map((speaker) => (
            <li key={speaker.id}>
              <button
                type="button"
                class="plain"
                aria-expanded={open === speaker.id}
                onClick={() => setOpen(open === speaker.id ? undefined : speaker.id)}
              >
                {speaker.name}
              </button>
              {open === speaker.id ? <SpeakerForm speaker={speaker} story={story} edits={edits} /> : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface SpeakerFormProps {
  readonly speaker: SpeakerModel;
  readonly story: SettingProps['story'];
  readonly edits: SendEdits;
}

function SpeakerForm({ speaker, story, edits }: SpeakerFormProps) {
  const [name, setName] = useState(speaker.name);
  const [short, setShort] = useState(speaker.short ?? '');
  const [partOf, setPartOf] = useState(speaker.partOf ?? '');
  const [group, setGroup] = useState(speaker.group ?? '');
  const [isUnnamed, setUnnamed] = useState(speaker.unnamed === true);
  const [id, setId] = useState(speaker.id);
  const save = (): void => {
    const text = (key: 'names' | 'shorts', words: string) =>
      speaker[key] === undefined ? words : { ...speaker[key], [story.language]: words };
    const set: Changes = {
      ...(name === speaker.name ? {} : { name: text('names', name) }),
      ...(short === (speaker.short ?? '') ? {} : { short: short === '' ? null : text('shorts', short) }),
      ...(partOf === (speaker.partOf ?? '') ? {} : { part_of: partOf || null }),
      ...(group === (speaker.group ?? '') ? {} : { group: group || null }),
      ...(isUnnamed === (speaker.unnamed === true) ? {} : { named: isUnnamed ? false : null }),
    };
    void edits.send([
      ...(Object.keys(set).length === 0 ? [] : [{ do: 'change-speaker', id: speaker.id, set } as const]),
      ...(id === speaker.id ? [] : [{ do: 'rename', what: 'speaker', from: speaker.id, to: id } as const]),
    ]);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="fields">
        <TextField label="Name, as it begins a sentence" required value={name} onValue={setName} />
        <TextField label="Name on the card" value={short} onValue={setShort} />
        <SelectField
          label="Part of"
          value={partOf}
          options={[
            { id: '', label: 'Nobody: it stands alone' },
            ...story.speakers
              .filter(({ id }) => id !== speaker.id)
              .map(({ id, name }) => ({ id, label: name })),
          ]}
          onValue={setPartOf}
        />
        <SelectField
          label="Group"
          value={group}
          options={[{ id: '', label: 'That of what it is part of' }, ...story.groups]}
          onValue={setGroup}
        />
        <NamedField isUnnamed={isUnnamed} onUnnamed={setUnnamed} />
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
    </form>
  );
}

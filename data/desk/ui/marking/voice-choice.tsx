/** Who can say a claim: those whom the sentence names, those of this page, what was said before, and the two that are no speaker. */
import type { StoryModel } from '../../api.ts';
import { type Option, SelectField, TextField } from '../parts/field.tsx';
import type { Draft, VoiceChoice } from './draft.ts';

export interface VoiceOptions {
  readonly near: readonly Option[];
  readonly far: readonly Option[];
}

export function voiceOptions(draft: Draft, story: StoryModel, recent: readonly string[]): VoiceOptions {
  const { proposal, fact, value, voice } = draft;
  const speakers = new Map<string, string>(
    story.speakers.map(({ id, name, short }) => [`speaker:${id}`, short ?? name]),
  );
  const plain = (text: string): string => text.replaceAll(',', '').toLowerCase();
  // What was taken back must be told as the same saying, or the card would bring it back.
  const statements: readonly Option[] = story.statements
    .filter(({ values }) => (values[fact] ?? []).some((one) => plain(one) === plain(value)))
    .map(({ id, label, withdrawn }) => ({
      id: `statement:${id}`,
      label: `${label}${withdrawn ? ' (taken back since)' : ''}`,
    }));
  const named = proposal?.voice;
  const usual = story.facts.find(({ id }) => id === fact)?.speakers ?? [];
  const first =
    named?.kind !== 'speaker'
      ? []
      : [
          named.id === undefined
            ? { id: 'new', label: `“${named.name}”, who is new` }
            : { id: `speaker:${named.id}`, label: speakers.get(`speaker:${named.id}`) ?? named.name },
        ];
  const near: Option[] = [
    ...first,
    ...statements,
    ...[...recent.slice(0, 2), ...usual.slice(0, 2)].map((id) => ({
      id: `speaker:${id}`,
      label: speakers.get(`speaker:${id}`) ?? id,
    })),
    { id: 'first-hand', label: 'The outlet itself saw or counted it' },
    { id: 'nobody', label: 'The page names nobody' },
  ];
  const seen = new Set<string>();
  const once = near.filter(({ id }) => !seen.has(id) && seen.add(id));
  const far = [...speakers].filter(([id]) => !seen.has(id)).map(([id, label]) => ({ id, label }));
  far.sort((a, b) => a.label.localeCompare(b.label));
  const other = seen.has('new') ? [] : [{ id: 'new' satisfies VoiceChoice, label: 'Somebody new …' }];
  const others =
    voice.startsWith('statement:') && !seen.has(voice) ? [{ id: voice, label: voice.slice(10) }] : [];
  return { near: once, far: [...other, ...others, ...far] };
}

interface NamedFieldProps {
  readonly isUnnamed: boolean;
  readonly onUnnamed: (isUnnamed: boolean) => void;
}

/** "Officials", "people familiar with the deal": what they say is told, and never settles anything. */
export function NamedField({ isUnnamed, onUnnamed }: NamedFieldProps) {
  return (
    <SelectField
      label="The pages"
      value={isUnnamed ? 'unnamed' : 'named'}
      options={[
        { id: 'named', label: 'say who it is' },
        { id: 'unnamed', label: 'do not name them' },
      ]}
      onValue={(value) => onUnnamed(value === 'unnamed')}
    />
  );
}

interface SpeakerFieldsProps {
  readonly draft: Draft;
  readonly story: StoryModel;
  readonly set: (changes: Partial<Draft>) => void;
}

/** A new speaker: the name, and where it belongs, which decides whether two voices confirm each other. */
export function SpeakerFields({ draft, story, set }: SpeakerFieldsProps) {
  const options = [
    { id: '', label: 'Stands alone' },
    ...story.groups.map(({ id, label }) => ({
      id: `group:${id}`,
      label: `One of the ${label.toLowerCase()}`,
    })),
    ...story.speakers.map(({ id, name }) => ({ id, label: `Part of ${name}` })),
  ];
  return (
    <div class="fields">
      <TextField
        label="Name, as it begins a sentence"
        placeholder="The health ministry"
        required
        value={draft.newSpeaker}
        onValue={(newSpeaker) => set({ newSpeaker })}
      />
      <TextField
        label="Name on the card, if shorter"
        value={draft.newShort}
        onValue={(newShort) => set({ newShort })}
      />
      <SelectField
        label="Belongs to"
        value={draft.newSpeakerPartOf}
        options={options}
        onValue={(newSpeakerPartOf) => set({ newSpeakerPartOf })}
      />
      <NamedField isUnnamed={draft.isUnnamed} onUnnamed={(isUnnamed) => set({ isUnnamed })} />
    </div>
  );
}

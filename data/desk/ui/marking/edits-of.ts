/** A draft as edits of the story's files: the claim, and before it whatever it names that is not there yet. */
import type { MarkedPage, StoryModel } from '../../api.ts';
import type { Changes, Edit } from '../../edit/edits.ts';
import { freeSlug } from '../../slugs.ts';
import { sourceEntry } from '../../source-entry.ts';
import type { Draft } from './draft.ts';

export interface DraftEdits {
  readonly edits: readonly Edit[];
  readonly about: { readonly fact: string; readonly source: string; readonly anchor: string };
}

export function editsOf(draft: Draft, page: MarkedPage, story: StoryModel): DraftEdits {
  const edits: Edit[] = [];
  if (!story.sources.some(({ id }) => id === page.id)) {
    edits.push({ do: 'add-source', source: { id: page.id, ...sourceEntry(page.source) } });
  }
  const fact = factOf(draft, story, edits);
  const voice = voiceOf(draft, story, edits);
  const value = valueChanges(draft, fact, story, edits);
  edits.push({ do: 'add-claim', fact, claim: claimOf(draft, page, value, voice) });
  return { edits, about: { fact, source: page.id, anchor: draft.anchor } };
}

function factOf({ fact, newFact }: Draft, story: StoryModel, edits: Edit[]): string {
  if (fact !== 'new') return fact;
  const { label, asks, kind, unit, currency, scale, counts } = newFact;
  const moves = given('counts', counts === 'never' ? '' : counts);
  const id = freeSlug(label, (one) => story.facts.some((other) => other.id === one), 'question');
  const ofKind =
    kind === 'count'
      ? { unit: unit === '' ? 'people' : unit, ...moves }
      : kind === 'money'
        ? { money: { currency, ...given('scale', scale) }, ...moves }
        : kind === 'answer'
          ? { answers: {} }
          : {};
  edits.push({
    do: 'add-fact',
    fact: { id, asks, label, kind: kind === 'money' ? 'count' : kind, ...ofKind },
  });
  return id;
}

function voiceOf(
  { voice, newSpeaker, newShort, newSpeakerPartOf, isUnnamed }: Draft,
  story: StoryModel,
  edits: Edit[],
): Changes {
  if (voice === 'first-hand') return { first_hand: true };
  if (voice === 'nobody' || voice === '') return {};
  if (voice === 'new') {
    const id = freeSlug(newSpeaker, (one) => story.speakers.some((other) => other.id === one), 'speaker');
    const isGroup = story.groups.some((group) => `group:${group.id}` === newSpeakerPartOf);
    const belongs = isGroup
      ? { group: newSpeakerPartOf.slice('group:'.length) }
      : given('part_of', newSpeakerPartOf);
    const entry = { name: newSpeaker, ...given('short', newShort), ...belongs };
    edits.push({ do: 'add-speaker', speaker: { id, ...entry, ...(isUnnamed ? { named: false } : {}) } });
    return { said_by: id };
  }
  return voice.startsWith('speaker:')
    ? { said_by: voice.slice('speaker:'.length) }
    : { statement: voice.slice('statement:'.length) };
}

function valueChanges({ value, newAnswer }: Draft, fact: string, story: StoryModel, edits: Edit[]): Changes {
  if (value === '') return {};
  if (value === 'new') {
    const known = story.facts.find(({ id }) => id === fact)?.answers ?? [];
    const id = freeSlug(newAnswer, (one) => known.some((other) => other.id === one), 'answer');
    edits.push({ do: 'change-fact', id: fact, set: { answers: { [id]: newAnswer } } });
    return { value: id };
  }
  const number = /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(value) ? Number(value.replaceAll(',', '')) : undefined;
  return { value: number ?? value };
}

function claimOf(draft: Draft, page: MarkedPage, value: Changes, voice: Changes): Changes {
  const { asOf, hedge, scope, note, denies, printed, anchor } = draft;
  const [what = '', target = ''] = denies.split(':');
  // A word of another language is kept as it was printed beside what it means.
  const isWord = typeof value.value === 'string' && !/\d/.test(`${value.value}${printed}`);
  const foreign = isWord && draft.proposal?.kind === 'count' && page.source.language.split('-')[0] !== 'en';
  return {
    source: page.id,
    ...value,
    ...(foreign ? { printed } : {}),
    ...voice,
    ...given('as_of', asOf),
    ...given('hedge', hedge),
    ...given('scope', scope),
    ...(denies === '' ? {} : { denies: { [what]: target } }),
    anchor,
    ...given('note', note),
  };
}

function given(key: string, value: string | undefined): Changes {
  return value === undefined || value === '' ? {} : { [key]: value };
}

/** The last stage: the bundle of a story without errors, its bytes, and the revision that names them. Checks nothing. */
import { createHash } from 'node:crypto';
import { SCHEMA } from '../../bundle/schema.ts';
import { splitLanguages } from '../../bundle/translations.ts';
import type { Bundle, Fact } from '../../bundle/types.ts';
import type { CheckedClaim, CheckedFact, CheckedStory } from '../check/checked.ts';
import type { StoryEntry } from '../check/schema/story.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { emittedOffsets } from '../time/zone.ts';
import { type EmitContext, type EmittedClaim, emitClaims } from './emit-claims.ts';
import { emitGroups, newsroomsOf } from './emit-groups.ts';
import { emitOutlets, emitSources, emitSpeakers, emitStatements } from './emit-people.ts';
import { canonicalText, sorted } from './order.ts';

/** The texts of one language, exactly as they are stored and served. */
export interface TextsFile {
  readonly language: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names the bytes as a revision names a bundle. */
  readonly digest: string;
}

export interface Emitted {
  /** The bundle in all its languages. */
  readonly bundle: Bundle;
  /** The bundle in the story's own language as UTF-8 JSON without spaces: exactly what is stored and served. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The first 96 bits of the SHA-256 of the bytes, as 24 hexadecimal digits. */
  readonly revision: string;
  /** The texts of its other languages. */
  readonly translations: readonly TextsFile[];
  /** The claims that were made from those of the files, by fact and id. */
  readonly from: ReadonlyMap<string, ReadonlyMap<string, CheckedClaim>>;
}

export function emit(story: CheckedStory, head: StoryEntry, around: EmitContext): Emitted {
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]));
  const from = new Map<string, ReadonlyMap<string, CheckedClaim>>();
  const bundle: Bundle = omitUndefined({
    schema: SCHEMA,
    story: story.read.story,
    title: canonicalText(head.title),
    summary: canonicalText(head.summary),
    language: head.language,
    time_zone: head.time_zone,
    offsets: emittedOffsets(around.zones.offsets),
    state: head.state,
    lead: head.lead,
    groups: emitGroups(head),
    newsrooms: newsroomsOf(story, head),
    sections: head.sections?.map(({ id, title, facts }) => ({ id, title: canonicalText(title), facts })),
    translated_by_machine: sorted(head.translated_by_machine),
    sources: emitSources(story.sources, around.zones),
    speakers: emitSpeakers(story.speakers),
    outlets: emitOutlets(story.outlets),
    statements: emitStatements(story.statements),
    facts: head.facts.flatMap((id) => {
      const fact = facts.get(id);
      if (fact === undefined) return [];
      const claims = emitClaims(fact, story, around);
      from.set(id, new Map(claims.map((one) => [one.claim.id, one.from])));
      return [emitFact(fact, claims)];
    }),
  });
  return { bundle, ...storedForm(bundle), from };
}

/** The files of a bundle: its own language, and each of the others. */
export function storedForm(bundle: Bundle): Pick<Emitted, 'bytes' | 'revision' | 'translations'> {
  const { own, translations } = splitLanguages(bundle);
  const files = translations.map((translation) => {
    const bytes = encoded(translation);
    return { language: translation.language, bytes, digest: revisionOf(bytes) };
  });
  const digests = Object.fromEntries(files.map(({ language, digest }) => [language, digest]));
  const bytes = encoded(files.length === 0 ? own : { ...own, translations: digests });
  return { bytes, revision: revisionOf(bytes), translations: files };
}

function encoded(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The name of these bytes for ever. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

function emitFact({ id, head, answers }: CheckedFact, claims: readonly EmittedClaim[]): Fact {
  const { units, money, status } = head;
  return omitUndefined({
    id,
    asks: canonicalText(head.asks),
    label: canonicalText(head.label),
    kind: head.kind,
    unit: canonicalText(head.unit) as Fact['unit'],
    money:
      money && omitUndefined({ currency: money.currency, scale: money.scale, per: canonicalText(money.per) }),
    units: units && Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1))),
    counts: head.counts,
    where: canonicalText(head.where),
    who: canonicalText(head.who),
    part_of: head.part_of,
    several: head.several,
    changes: head.changes,
    exclusive: head.exclusive === 'all' ? answers.map(({ id }) => id) : head.exclusive,
    answers:
      head.answers &&
      answers.map(({ id, label, kind_of }) => omitUndefined({ id, label: canonicalText(label), kind_of })),
    unclear: canonicalText(head.unclear),
    note: canonicalText(head.note),
    status: status && { is: status.is, on: status.on, why: canonicalText(status.why) },
    claims: claims.map(({ claim }) => claim),
  });
}

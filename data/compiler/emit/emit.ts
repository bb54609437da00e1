/** The last stage: the bundle of a story without errors, its bytes, and the revision that names them. Checks nothing. */
import { createHash } from 'node:crypto';
import type { Bundle, Fact, Source, Speaker, Statement } from '../../bundle/bundle.ts';
import type { CheckedFact, CheckedStory, Entries } from '../check/checked.ts';
import type { SourceEntry, SpeakerEntry, StatementEntry, StoryEntry } from '../check/schema/story.ts';
import { given } from '../given.ts';
import { type Around, type Evident, emitClaims, type Summed } from './emit-claims.ts';
import { byId, canonicalText } from './order.ts';

export interface Emitted {
  readonly bundle: Bundle;
  /** The bundle as UTF-8 JSON without spaces: exactly what is stored and served. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The first 96 bits of the SHA-256 of the bytes, as 24 hexadecimal digits. */
  readonly revision: string;
}

export function emit(story: CheckedStory, head: StoryEntry, evident: Evident, summed: Summed): Emitted {
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]));
  const bundle: Bundle = given({
    schema: 1 as const,
    story: story.read.story,
    title: canonicalText(head.title),
    summary: canonicalText(head.summary),
    language: head.language,
    time_zone: head.time_zone,
    state: head.state,
    lead: head.lead,
    sources: list(story.sources, emitSource),
    speakers: list(story.speakers, emitSpeaker),
    statements: list(story.statements, emitStatement),
    facts: head.facts.flatMap((id) => {
      const fact = facts.get(id);
      return fact === undefined ? [] : [emitFact(fact, story, { zone: head.time_zone, evident, summed })];
    }),
  });
  const bytes = new TextEncoder().encode(JSON.stringify(bundle));
  return { bundle, bytes, revision: revisionOf(bytes) };
}

/** The name of these bytes for ever. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

function list<T, U extends { readonly id: string }>(
  entries: Entries<T>,
  one: (id: string, entry: T) => U,
): U[] {
  return [...entries.all.values()].map(({ id, entry }) => one(id, entry)).sort(byId);
}

function emitSource(id: string, entry: SourceEntry): Source {
  const { original } = entry;
  return given({
    id,
    outlet: canonicalText(entry.outlet),
    title: canonicalText(entry.title),
    url: entry.url,
    published: entry.published,
    dated: entry.dated ?? 'printed',
    language: entry.language,
    original:
      original &&
      given({
        outlet: canonicalText(original.outlet),
        how: original.how,
        title: canonicalText(original.title),
        published: original.published,
      }),
    part_of: entry.part_of,
    note: canonicalText(entry.note),
  });
}

function emitSpeaker(id: string, entry: SpeakerEntry): Speaker {
  return given({ id, name: canonicalText(entry.name), part_of: entry.part_of });
}

function emitStatement(id: string, entry: StatementEntry): Statement {
  const acts = entry.withdrawn === undefined ? undefined : [entry.withdrawn].flat();
  return given({
    id,
    said_by: entry.said_by,
    citing: entry.citing,
    on: entry.on,
    withdrawn: acts?.map((act) =>
      given({ on: act.on, by: act.by, how: act.how, source: act.source, note: canonicalText(act.note) }),
    ),
    note: canonicalText(entry.note),
  });
}

function emitFact(fact: CheckedFact, story: CheckedStory, around: Around): Fact {
  const { head } = fact;
  const { answers, units } = head;
  return given({
    id: fact.id,
    asks: canonicalText(head.asks),
    label: canonicalText(head.label),
    kind: head.kind,
    unit: canonicalText(head.unit),
    unit_one: canonicalText(head.unit_one),
    units: units && Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1))),
    counts: head.counts,
    where: canonicalText(head.where),
    who: canonicalText(head.who),
    part_of: head.part_of,
    several: head.several,
    answers: answers && Object.entries(answers).map(([id, label]) => ({ id, label: canonicalText(label) })),
    unclear: canonicalText(head.unclear),
    note: canonicalText(head.note),
    claims: emitClaims(fact, story, around),
  });
}

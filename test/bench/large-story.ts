/** Makes stories of any size for the benchmarks: the same seed gives the same story. */
import type { Bundle, Claim, Fact, Source, Speaker, Statement } from '../../data/bundle/types.ts';

/** A small random generator (mulberry32): uniform in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Size {
  readonly facts: number;
  readonly sources: number;
  readonly claims: number;
}

/** A story whose claims are spread evenly over its facts: running totals over three weeks, some withdrawn. */
export function largeStory({ facts, sources, claims }: Size, seed = 1): Bundle {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const day = (n: number): string => `2022-01-${String(1 + (n % 28)).padStart(2, '0')}`;
  const speakers: Speaker[] = Array.from({ length: 40 }, (_, i) => ({
    id: `speaker-${i}`,
    name: `Speaker ${i}`,
    ...(i % 4 === 0 ? {} : { part_of: `speaker-${i - (i % 4)}` }),
  }));
  const statements: Statement[] = Array.from({ length: 30 }, (_, i) => {
    const said_by = `speaker-${below(40)}`;
    return {
      id: `statement-${i}`,
      said_by,
      on: day(below(20)),
      ...(i % 5 === 0 ? { acts: [{ on: day(20 + below(5)), by: said_by, how: 'retracted' as const }] } : {}),
    };
  });
  const list: Source[] = Array.from({ length: sources }, (_, i) => ({
    id: `source-${i}`,
    outlet: `Outlet ${i % 60}`,
    url: `https://example.org/${i}`,
    published: day(below(28)),
    dated: 'printed',
    language: 'en',
  }));
  const each = Math.ceil(claims / facts);
  const made: Fact[] = Array.from({ length: facts }, (_, f) => ({
    id: `fact-${f}`,
    asks: `What is figure ${f}?`,
    label: `Figure ${f}`,
    kind: 'count',
    unit: 'people',
    counts: 'running total',
    claims: Array.from({ length: each }, (_, c): Claim => {
      const when = below(20);
      const n = 100 + when * 10 + below(30);
      const owner = below(5);
      return {
        id: `claim-${c}`,
        source: `source-${below(sources)}`,
        value: owner === 4 ? { form: 'about', n } : { form: 'exact', n },
        anchor: `about ${n} people were`,
        as_of: day(when),
        ...(owner === 0
          ? { first_hand: true }
          : owner === 1
            ? { statement: `statement-${below(30)}` }
            : { said_by: `speaker-${below(40)}` }),
      };
    }),
  }));
  return {
    schema: 2,
    story: 'large',
    title: 'A large story',
    language: 'en',
    time_zone: '+00:00',
    offsets: [{ offset: '+00:00' }],
    state: 'open',
    lead: 4,
    sources: list,
    speakers,
    statements,
    facts: made,
  };
}

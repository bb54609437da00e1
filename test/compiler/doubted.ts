/** Stories of a few lines, and the doubts that the compiler has about them. */
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { compileFiles, hasErrors, type Issue, stages } from '../../data/compiler/index.ts';
import { resolve } from '../../data/resolver/resolve.ts';

const doubts = new Set(stages.flatMap(({ stage, codes }) => (stage === 'doubt' ? Object.keys(codes) : [])));

/** One claim: the page, the day in May 2030 that it was published on, and its keys. */
export type Line = readonly [page: string, published: number, keys: Readonly<Record<string, unknown>>];

export interface DoubtCase {
  readonly facts?: Readonly<Record<string, object>>;
  readonly fact?: object;
  readonly speakers?: Readonly<Record<string, object>>;
  readonly sources?: Readonly<Record<string, object>>;
  readonly claims: readonly Line[];
}

export const day = (n: number) => `2030-05-${String(n).padStart(2, '0')}`;

/** The doubts of a story: code, value of the claim, message. Fails when the story has mistakes. */
export function told({ facts, fact = {}, speakers = {}, sources = {}, claims }: DoubtCase): Issue[] {
  const heads = facts ?? { it: fact };
  const pages = new Map(
    claims.map(([page, published]) => [page, { outlet: page, published: day(published), language: 'en' }]),
  );
  const files = new Map([
    [
      'story.yaml',
      stringify({
        title: 'A test',
        language: 'en',
        time_zone: '+00:00',
        state: 'open',
        lead: 1,
        facts: Object.keys(heads),
      }),
    ],
    [
      'sources.yaml',
      stringify(Object.fromEntries([...pages].map(([id, page]) => [id, { ...page, ...sources[id] }]))),
    ],
    [
      'speakers.yaml',
      stringify(
        Object.fromEntries(Object.entries(speakers).map(([id, keys]) => [id, { name: id, ...keys }])),
      ),
    ],
    ...Object.entries(heads).map(([id, head]): [string, string] => [
      `facts/${id}.yaml`,
      stringify({
        asks: 'How many?',
        label: 'It',
        kind: 'count',
        ...('kind' in head ? {} : { unit: 'things' }),
        ...head,
        claims: claims
          .filter(([, , keys]) => (keys.fact ?? id) === id)
          .map(([source, , { fact: _, ...keys }]) => ({ source, anchor: 'some words', ...keys })),
      }),
    ]),
  ]);
  const { issues } = compileFiles(files, 'test', {
    now: new Date('2030-06-30'),
    resolve: (bundle) => resolve(bundle, {}),
  });
  expect(hasErrors(issues) ? issues : []).toEqual([]);
  return issues.filter(({ code }) => doubts.has(code));
}

export const codes = (one: DoubtCase) => told(one).map(({ code }) => code);
export const total = { counts: 'running total' };

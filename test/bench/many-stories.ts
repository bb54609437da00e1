/** Writes the files of made-up stories, as an editor would, for the compiler's benchmark: a number gives one story. */
import type { Contents } from '../../data/compiler/index.ts';
import { seeded } from './large-story.ts';

const speakers = ['ministry', 'police', 'hospital', 'mayor', 'witness', 'union', 'red-cross', 'army'];
const forms: readonly ((n: number) => string)[] = [
  (n) => `${n}`,
  (n) => `at least ${n}`,
  (n) => `more than ${n}`,
  (n) => `about ${n}`,
  (n) => `${n}–${n + 5}`,
];

/** The files of story number `seed`; one seed always gives the same text. */
export function storyFiles(seed: number, facts = 20, claims = 20): Contents {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const day = (n: number): string => `2022-01-${String(1 + n).padStart(2, '0')}`;
  const facing = Array.from({ length: facts }, (_, f) => `figure-${f}`);
  const sources = Array.from({ length: claims * 2 }, (_, s) => `outlet-${s % 30}-${s}`);
  const files = new Map<string, string>();
  files.set(
    'story.yaml',
    `title: Made-up story ${seed}\nsummary: One sentence about what happened in story ${seed}.\nlanguage: en\ntime_zone: '+01:00'\nstate: open\nlead: 4\nfacts: [${facing.join(', ')}]\n`,
  );
  files.set(
    'sources.yaml',
    sources
      .map(
        (id, s) =>
          `${id}:\n  outlet: Outlet ${s % 30}\n  title: 'Headline ${s} of story ${seed}'\n  url: https://example.org/${seed}/${s}\n  published: ${day(20 + below(8))}\n  language: en\n`,
      )
      .join(''),
  );
  files.set(
    'speakers.yaml',
    `state: { name: the state }\n${speakers
      .map((id, i) => `${id}: { name: The ${id}${i < 2 ? ', part_of: state' : ''} }\n`)
      .join('')}`,
  );
  files.set('statements.yaml', `first-count: { said_by: ministry, on: ${day(0)} }\n`);
  for (const fact of facing) {
    const lines = Array.from({ length: claims }, (_, c) => {
      const when = c === 0 ? 0 : below(20);
      const n = 20 + 20 * when + below(10);
      const owner =
        c === 0
          ? 'statement: first-count'
          : `said_by: ${speakers[below(speakers.length)]}, as_of: ${day(when)}`;
      const value = forms[below(forms.length)]?.(n);
      return `  - { source: ${sources[c * 2 + below(2)]}, value: ${value}, ${owner}, anchor: as many as ${n} people }\n`;
    });
    files.set(
      `facts/${fact}.yaml`,
      `asks: What is ${fact} of story ${seed}?\nlabel: ${fact}\nkind: count\nunit: people\ncounts: running total\nwhere: the town\nwho: everyone\nclaims:\n${lines.join('')}`,
    );
  }
  return files;
}

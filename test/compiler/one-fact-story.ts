/** A story of one fact, from the files that a test gives. */
import type { Bundle } from '../../data/bundle/types.ts';
import { type CompiledStory, compileFiles } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';

export interface Files {
  readonly story?: string;
  readonly sources?: string;
  readonly speakers?: string;
  readonly fact?: string;
}

export const head = 'title: A test\nlanguage: en\nstate: open\nlead: 1\nfacts: [it]\n';

export function compile({ story = '', sources, speakers = '', fact }: Files): CompiledStory {
  return compileFiles(
    new Map([
      ['story.yaml', `${head}${story.includes('time_zone') ? '' : "time_zone: '+00:00'\n"}${story}`],
      ['sources.yaml', sources ?? 'a: { outlet: The A, published: 2026-01-02, language: en }\n'],
      ['speakers.yaml', speakers],
      [
        'facts/it.yaml',
        fact ??
          'asks: How many?\nlabel: It\nkind: count\nunit: people\nclaims: [{ source: a, value: 3, anchor: three }]\n',
      ],
    ]),
    'test',
    { now },
  );
}

export function bundleOf(files: Files): Bundle {
  const { bundle, issues } = compile(files);
  if (bundle === undefined) throw new Error(JSON.stringify(issues));
  return bundle;
}

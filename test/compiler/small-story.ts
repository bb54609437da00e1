/** A story of one fact, for tests that are about a single value or claim. */
import { stringify } from 'yaml';
import type { Claim, Kind, Value } from '../../data/bundle/types.ts';
import { type CompiledStory, compileFiles, type Issue } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';

export interface SmallStory {
  readonly kind?: Kind;
  /** More keys of the fact. */
  readonly fact?: object;
  /** Each claim's keys, next to a source and an anchor. */
  readonly claims: readonly object[];
  readonly language?: string;
}

const keysOfKind = { count: { unit: 'people' }, date: {}, answer: { answers: { yes: 'Yes', no: 'No' } } };

/** Its files by their names. */
export function smallFiles({
  kind = 'count',
  fact,
  claims,
  language = 'en',
}: SmallStory): Map<string, string> {
  return new Map([
    [
      'story.yaml',
      stringify({
        title: 'A test',
        language: 'en',
        time_zone: '+00:00',
        state: 'open',
        lead: 1,
        facts: ['it'],
      }),
    ],
    ['sources.yaml', stringify({ a: { outlet: 'The A', published: '2026-01-02', language } })],
    ['speakers.yaml', 'someone: { name: Somebody }\n'],
    [
      'facts/it.yaml',
      stringify({
        asks: 'What?',
        label: 'It',
        kind,
        ...keysOfKind[kind],
        ...fact,
        claims: claims.map((claim) => ({ source: 'a', anchor: 'some words', said_by: 'someone', ...claim })),
      }),
    ],
  ]);
}

export function compileSmall(story: SmallStory): CompiledStory {
  return compileFiles(smallFiles(story), 'test', { now });
}

/** The claims of the only fact. Throws the issues when there is no bundle. */
export function claimsOf({ bundle, issues }: CompiledStory): readonly Claim[] {
  const [fact] = bundle?.facts ?? [];
  if (fact === undefined) throw new Error(JSON.stringify(issues));
  return fact.claims;
}

/** What one value is read as: the value, or the issue that says why not. */
export function read(
  value: unknown,
  story: Omit<SmallStory, 'claims'> & { claim?: object } = {},
): Value | Issue {
  const compiled = compileSmall({ ...story, claims: [{ value, ...story.claim }] });
  const error = compiled.issues.find((issue) => issue.severity === 'error');
  if (error !== undefined) return error;
  const [claim] = claimsOf(compiled);
  if (claim?.value === undefined) throw new Error('the claim is lost');
  return claim.value;
}

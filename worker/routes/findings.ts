/**
 * What is known in one view of a story, worked out here by the same function as in the browser. The address has one
 * spelling for each view; every other way to write it is answered with where that is.
 */
import { isMoment } from '../../data/bundle/moment.ts';
import { storyKey } from '../../data/bundle/stored.ts';
import type { Bundle, Id } from '../../data/bundle/types.ts';
import type { View, VoiceKey } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { storyVoices } from '../../data/resolver/story-voices.ts';
import type { Failure } from '../failure.ts';
import { parseBundleCached } from '../kv/parse-bundle-cached.ts';
import type { findingsQueries } from './findings-queries.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';
import { serveStory } from './serve.ts';

interface Chosen {
  readonly view: View;
  /** The query of the one spelling, with its question mark; empty for the whole story. */
  readonly spelled: string;
}

export async function findings(ask: RouteContext): Promise<RouteResult> {
  const { params: named, queries, search, read, built } = ask;
  const outcome = await serveStory(named.story, (story) => read(storyKey(story)));
  if ('moved' in outcome) return renamed(outcome.moved.split('/').at(-1), ask);
  if (!('body' in outcome)) return outcome;
  if (typeof outcome.body === 'string') return { failure: 'unexpected' };

  const bundle = parseBundleCached(outcome.body, outcome.revision ?? '');
  if (bundle === undefined) return { failure: 'store-unreadable' };
  const chosen = choose(bundle, queries);
  if ('failure' in chosen) return chosen;
  if (chosen.spelled !== search) return { moved: addressOf(bundle.story, chosen) };
  const body = ask.viewOf(`${outcome.revision}${chosen.spelled}`, chosen.spelled === '', () =>
    resolve(bundle, chosen.view),
  );
  if (body === undefined) return { failure: 'too-many-views' };
  return {
    ...outcome,
    body,
    // Another build of the resolver may find otherwise in the same bundle.
    revision: `${outcome.revision}.${built.revision.slice(0, 12)}`,
  };
}

/** Under its new name the view has one spelling too; it is spelled here, so that nothing is repeated unread. */
async function renamed(to: string | undefined, { queries, read }: RouteContext): Promise<RouteResult> {
  const outcome = await serveStory(to, (story) => read(storyKey(story)));
  if (!('body' in outcome) || typeof outcome.body === 'string') return outcome;
  const bundle = parseBundleCached(outcome.body, outcome.revision ?? '');
  if (bundle === undefined) return { failure: 'store-unreadable' };
  const chosen = choose(bundle, queries);
  return 'failure' in chosen ? chosen : { moved: addressOf(bundle.story, chosen) };
}

function addressOf(story: Id, { spelled }: Chosen): string {
  return `/${storyKey(story)}/findings${spelled}`;
}

/** What a list of ids may name, and how the ids are written in the address. */
interface Choice {
  readonly known: readonly string[];
  readonly expected: string;
}

function choicesOf(
  bundle: Bundle,
): Readonly<Record<Exclude<(typeof findingsQueries)[number], 'as-of'>, Choice>> {
  const sources = { known: bundle.sources.map(({ id }) => id).sort(), expected: expectedSources };
  return {
    sources,
    without: sources,
    'without-groups': {
      known: (bundle.groups ?? []).map(({ id }) => id).sort(),
      expected: 'Ids of groups, separated by commas. The bundle lists them under groups.',
    },
    'without-voices': {
      known: storyVoices(bundle),
      expected:
        'Voices, separated by commas: speaker:ID, or outlet:NAME for what an outlet saw, counted or holds itself.',
    },
  };
}

function choose(bundle: Bundle, queries: ReadonlyMap<string, string>): Chosen | Failure {
  const choices = choicesOf(bundle);
  const ids: Partial<Record<keyof typeof choices, readonly string[]>> = {};
  const spelled: string[] = [];
  for (const name of Object.keys(choices) as (keyof typeof choices)[]) {
    const value = queries.get(name);
    if (value === undefined) continue;
    if (name !== 'sources' && queries.has('sources'))
      return refused(name, `Use sources alone, or ${name} without it.`);
    const named = idsIn(value, choices[name].known);
    if (named === undefined) return refused(name, choices[name].expected);
    ids[name] = named;
    if (named.length > 0 || name === 'sources') spelled.push(`${name}=${named.map(encodeId).join(',')}`);
  }
  const at = queries.get('as-of');
  if (at !== undefined) {
    if (!isMoment(at)) return refused('as-of', expectedMoment);
    spelled.push(`as-of=${at.replace('+', '%2B')}`);
  }
  const { sources: only, without, 'without-groups': withoutGroups, 'without-voices': voices } = ids;
  const off = only === undefined ? without : choices.sources.known.filter((id) => !only.includes(id));
  return {
    view: {
      ...(off === undefined ? {} : { without: off }),
      ...(withoutGroups === undefined ? {} : { withoutGroups }),
      ...(voices === undefined ? {} : { withoutVoices: voices as readonly VoiceKey[] }),
      ...(at === undefined ? {} : { at }),
    },
    spelled: spelled.length === 0 ? '' : `?${spelled.join('&')}`,
  };
}

/** Slugs stay as they are; the name of an outlet may hold anything, a comma too. */
function encodeId(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

const expectedSources =
  "Ids of the story's sources, separated by commas. The bundle lists them under sources.";
const expectedMoment =
  'A day like 2022-01-09, or a moment like 2022-01-09T20:00, with Z or an offset if need be.';

function refused(name: (typeof findingsQueries)[number], expected: string): Failure {
  return { failure: 'malformed-query', name, expected };
}

/** The ids that a list names, each once and in order; `undefined` when the story lacks one of them. */
function idsIn(list: string, known: readonly string[]): readonly string[] | undefined {
  const named = splitIds(list, known);
  const set = new Set(named);
  for (const id of set) if (!known.includes(id)) return undefined;
  return known.filter((id) => set.has(id));
}

/** Splits at commas; an outlet whose own name has commas is taken whole. */
function splitIds(list: string, known: readonly string[]): readonly string[] {
  const ids: string[] = [];
  const longestFirst = known.filter((id) => id.includes(',')).sort((a, b) => b.length - a.length);
  for (let rest = list; rest !== ''; ) {
    const [first = ''] = rest.split(',', 1);
    const id = longestFirst.find((one) => rest === one || rest.startsWith(`${one},`)) ?? first;
    ids.push(id);
    rest = rest.slice(id.length + 1);
  }
  return ids;
}

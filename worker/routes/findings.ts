/**
 * What is known in one view of a story, worked out here by the same function as in the browser. The address has one
 * spelling for each view; every other way to write it is answered with where that is.
 */
import type { Bundle, Id } from '../../data/bundle/bundle.ts';
import { spanOf } from '../../data/bundle/moment.ts';
import { storyKey } from '../../data/bundle/stored.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import type { Failure } from '../failure.ts';
import { bundleOf } from '../kv/bundle-of.ts';
import { recent } from '../kv/recent.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import { servedStory } from './served.ts';

/** In the order of the one spelling. */
export const findingsQueries = ['sources', 'without', 'as-of'] as const;

interface Chosen {
  readonly off: readonly Id[];
  readonly at?: string;
  /** The query of the one spelling, with its question mark; empty for the whole story. */
  readonly spelled: string;
}

export async function findings(ask: Ask): Promise<Outcome> {
  const { named, queries, search, read, built } = ask;
  const outcome = await servedStory(named.story, (story) => read(storyKey(story)));
  if ('moved' in outcome) return renamed(outcome.moved.split('/').at(-1), ask);
  if (!('body' in outcome)) return outcome;
  if (typeof outcome.body === 'string') return { failure: 'unexpected' };

  const bundle = bundleOf(outcome.body);
  if (bundle === undefined) return { failure: 'store-unreadable' };
  const chosen = choose(bundle, queries);
  if ('failure' in chosen) return chosen;
  if (chosen.spelled !== search) return { moved: addressOf(bundle.story, chosen) };
  return {
    ...outcome,
    body: viewOf(outcome.revision ?? '', bundle, chosen),
    // Another build of the resolver may find otherwise in the same bundle.
    revision: `${outcome.revision}.${built.revision.slice(0, 12)}`,
  };
}

/** Under its new name the view has one spelling too; it is spelled here, so that nothing is repeated unread. */
async function renamed(to: string | undefined, { queries, read }: Ask): Promise<Outcome> {
  const outcome = await servedStory(to, (story) => read(storyKey(story)));
  if (!('body' in outcome) || typeof outcome.body === 'string') return outcome;
  const bundle = bundleOf(outcome.body);
  if (bundle === undefined) return { failure: 'store-unreadable' };
  const chosen = choose(bundle, queries);
  return 'failure' in chosen ? chosen : { moved: addressOf(bundle.story, chosen) };
}

function addressOf(story: Id, { spelled }: Chosen): string {
  return `/${storyKey(story)}/findings${spelled}`;
}

function choose(bundle: Bundle, queries: ReadonlyMap<string, string>): Chosen | Failure {
  const all = bundle.sources.map(({ id }) => id).sort();
  const [sources, without, at] = findingsQueries.map((name) => queries.get(name));
  if (sources !== undefined && without !== undefined) {
    return refused('without', 'Use sources or without, not both.');
  }
  const spelled: string[] = [];
  let off: readonly Id[] = [];
  if (sources !== undefined) {
    const on = idsIn(sources, all);
    if (on === undefined) return refused('sources', expectedIds);
    off = all.filter((id) => !on.includes(id));
    spelled.push(`sources=${on.join(',')}`);
  } else if (without !== undefined) {
    const named = idsIn(without, all);
    if (named === undefined) return refused('without', expectedIds);
    off = named;
    if (off.length > 0) spelled.push(`without=${off.join(',')}`);
  }
  if (at !== undefined) {
    if (spanOf(at, bundle.time_zone) === undefined) return refused('as-of', expectedMoment);
    spelled.push(`as-of=${at.replace('+', '%2B')}`);
  }
  return {
    off,
    ...(at === undefined ? {} : { at }),
    spelled: spelled.length === 0 ? '' : `?${spelled.join('&')}`,
  };
}

const expectedIds = "Ids of the story's sources, separated by commas. The bundle lists them under sources.";
const expectedMoment =
  'A day like 2022-01-09, or a moment like 2022-01-09T20:00, with Z or an offset if need be.';

function refused(name: (typeof findingsQueries)[number], expected: string): Failure {
  return { failure: 'malformed-query', name, expected };
}

/** The ids that a list names, each once and in order; undefined when one of them is no source. */
function idsIn(list: string, all: readonly Id[]): readonly Id[] | undefined {
  const named = new Set(list === '' ? [] : list.split(','));
  for (const id of named) if (!all.includes(id)) return undefined;
  return all.filter((id) => named.has(id));
}

/** Working a view out costs a thousand times as much as serving it, and readers ask for the same few. */
const views = recent<string, Uint8Array<ArrayBuffer>>(100);

function viewOf(revision: string, bundle: Bundle, { off, at, spelled }: Chosen): Uint8Array<ArrayBuffer> {
  return views(`${revision}${spelled}`, () => {
    const text = JSON.stringify(resolve(bundle, at === undefined ? { off } : { off, at }));
    return Uint8Array.from(new TextEncoder().encode(text));
  });
}

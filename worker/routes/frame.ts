/**
 * The page of the card alone, for a frame: as it was published, or with settings from its query. A newsroom that can
 * only frame the card says there what it would otherwise say by attributes. One setting has one spelling.
 */

import { escapeHtml } from '../../data/bundle/escape.ts';
import { isLanguage } from '../../data/bundle/languages.ts';
import { isMoment } from '../../data/bundle/moment.ts';
import type { Failure } from '../failure.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import { paper } from './served.ts';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What each query may be, in the order of the one spelling; each becomes the attribute of its name. */
const settings = {
  'as-of': {
    expected: 'A day like 2022-01-09, or a moment like 2022-01-09T20:00Z.',
    read: (value: string) => (isMoment(value) ? value : undefined),
  },
  lang: { expected: 'A language such as de.', read: matching(/^[a-z]{2,3}$/) },
  sources: { expected: 'Ids of sources, separated by commas.', read: listOf(slug) },
  theme: { expected: 'light or dark', read: matching(/^(?:light|dark)$/) },
  without: { expected: 'Ids of sources, separated by commas.', read: listOf(slug) },
  'without-groups': { expected: 'Ids of groups, separated by commas.', read: listOf(slug) },
  'without-voices': {
    expected: 'Voices, separated by commas: speaker:ID or outlet:NAME.',
    read: listOf(/^(?:speaker:[a-z0-9]+(?:-[a-z0-9]+)*|outlet:[^\p{C}]{1,200})$/u),
  },
} as const;

type Setting = keyof typeof settings;
export const frameQueries = Object.keys(settings) as readonly Setting[];

function matching(pattern: RegExp): (value: string) => string | undefined {
  return (value) => (pattern.test(value) ? value : undefined);
}

/** Each once, and in order. */
function listOf(pattern: RegExp): (value: string) => string | undefined {
  return (value) => {
    const ids = value.split(',');
    return ids.every((id) => pattern.test(id)) ? [...new Set(ids)].sort().join(',') : undefined;
  };
}

/** The name of an outlet may hold anything; what needs no percent signs has none. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%(?:3A|2C)/g, decodeURIComponent);
}

interface Chosen {
  /** The query of the one spelling, with its question mark. */
  readonly spelled: string;
  readonly attributes: string;
}

export async function frame(ask: Ask): Promise<Outcome> {
  const chosen = read(ask.queries);
  if ('failure' in chosen) return chosen;
  const { spelled, attributes } = chosen;
  const found = await paper('frame.html', (story) => `/e/${story}${spelled}`)(ask);
  if (!('body' in found)) return found;
  if (spelled !== ask.search) return { moved: `/e/${ask.named.story}${spelled}` };
  if (attributes === '') return found;
  const page = typeof found.body === 'string' ? found.body : new TextDecoder().decode(found.body);
  const body = page.replace('<what-we-know ', () => `<what-we-know${attributes} `);
  const language = ask.queries.get('lang') ?? '';
  const script = `/embed/v1/stories/${ask.named.story}.js`;
  return { body: isLanguage(language) ? body.replace(script, `${script}?lang=${language}`) : body };
}

function read(queries: ReadonlyMap<string, string>): Chosen | Failure {
  let spelled = '';
  let attributes = '';
  for (const name of frameQueries) {
    const given = queries.get(name);
    if (given === undefined) continue;
    const value = settings[name].read(given);
    if (value === undefined) return { failure: 'malformed-query', name, expected: settings[name].expected };
    spelled += `${spelled === '' ? '?' : '&'}${name}=${encoded(value)}`;
    attributes += ` ${name}="${escapeHtml(value)}"`;
  }
  return { spelled, attributes };
}

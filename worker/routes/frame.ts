/**
 * The page of the card alone, for a frame: as it was published, or with settings from its query. A newsroom that can
 * only frame the card says there what it would otherwise say by attributes. One setting has one spelling.
 */

import { escapeHtml } from '../../data/bundle/escape.ts';
import { isLanguage } from '../../data/bundle/languages.ts';
import { isMoment } from '../../data/bundle/moment.ts';
import { isSlug } from '../../data/bundle/stored.ts';
import { searchWith } from '../http/queries.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';
import { serveArtifact } from './serve.ts';

/** Reads each query, in the order of the one spelling; each becomes the attribute of its name. */
const settings = {
  'as-of': (value: string) => (isMoment(value) ? value : undefined),
  lang: matching(/^[a-z]{2,3}$/),
  sources: listOf(isSlug),
  theme: matching(/^(?:light|dark)$/),
  without: listOf(isSlug),
  'without-groups': listOf(isSlug),
  'without-voices': listOf(isVoice),
} as const;

type Setting = keyof typeof settings;
export const frameQueries = Object.keys(settings) as readonly Setting[];

function matching(pattern: RegExp): (value: string) => string | undefined {
  return (value) => (pattern.test(value) ? value : undefined);
}

function isVoice(key: string): boolean {
  const [, kind, id = ''] = /^(speaker|outlet):(.+)$/u.exec(key) ?? [];
  return kind === 'speaker' ? isSlug(id) : kind === 'outlet' && /^[^\p{C}]{1,200}$/u.test(id);
}

/** Each once, and in order. */
function listOf(is: (id: string) => boolean): (value: string) => string | undefined {
  return (value) => {
    const ids = value.split(',');
    return ids.every(is) ? [...new Set(ids)].sort().join(',') : undefined;
  };
}

interface Chosen {
  /** The query of the one spelling, with its question mark. */
  readonly spelled: string;
  readonly attributes: string;
}

export async function frame(ask: RouteContext): Promise<RouteResult> {
  const { story = '' } = ask.params;
  const { spelled, attributes } = read(ask.queries);
  if (spelled !== ask.search && isSlug(story)) return { moved: `/e/${story}${spelled}` };
  const found = await serveArtifact('frame.html', (to) => `/e/${to}${spelled}`)(ask);
  if (!('body' in found)) return found;
  if (attributes === '') return found;
  const page = typeof found.body === 'string' ? found.body : new TextDecoder().decode(found.body);
  const body = page.replace('<what-we-know ', () => `<what-we-know${attributes} `);
  const language = ask.queries.get('lang') ?? '';
  const script = `/embed/v1/stories/${story}.js`;
  return { body: isLanguage(language) ? body.replace(script, `${script}?lang=${language}`) : body };
}

/** What cannot be read is left out, as the element leaves out an attribute that it cannot read. */
function read(queries: ReadonlyMap<string, string>): Chosen {
  const values = new Map<string, string>();
  for (const name of frameQueries) {
    const value = settings[name](queries.get(name) ?? '');
    if (value !== undefined) values.set(name, value);
  }
  const attributes = [...values].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return { spelled: searchWith(values), attributes: attributes.join('') };
}

/**
 * From what the store found to what a route says. The name of a story is checked here, before the store is asked:
 * KV throws at keys that it does not like, and every read of it costs.
 */

import { isLanguage, languages } from '../../data/bundle/languages.ts';
import {
  isRevision,
  isSlug,
  type PaperName,
  paperIn,
  paperKey,
  partKey,
  revisionKey,
  type SpokenPaper,
  scriptKey,
  storyKey,
  translationKey,
} from '../../data/bundle/stored.ts';
import type { Id } from '../../data/bundle/types.ts';
import type { Found } from '../kv/store.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';

type Gone =
  | 'unknown-story'
  | 'unknown-revision'
  | 'unknown-paper'
  | 'unknown-texts'
  | 'unknown-script'
  | 'unknown-schema'
  | 'unpublished-file';

/** The stored bytes as they are. `gone` says what it means when nothing lies there. */
export function served(found: Found, gone: Gone = 'unknown-story'): Outcome {
  if ('unreadable' in found) return { failure: 'store-unreadable' };
  const { reading, age } = found;
  switch (reading.lies) {
    case 'nothing':
      return { failure: gone };
    case 'absence':
      return reading.stored.holds === 'withdrawn'
        ? { failure: 'withdrawn-story', reason: reading.stored.reason }
        : { moved: `/${storyKey(reading.stored.to)}` };
    case 'bytes': {
      const { revision, language } = reading.stored;
      return {
        body: reading.bytes,
        revision,
        ...(language === undefined ? {} : { language }),
        ...(age === undefined ? {} : { age }),
      };
    }
  }
}

/** The same for a story named in the address. */
export async function servedStory(
  name: string | undefined,
  read: (story: Id) => Promise<Found>,
): Promise<Outcome> {
  if (name === undefined || !isSlug(name)) return { failure: 'malformed-story' };
  return served(await read(name));
}

/** A bundle as it once was. Stays when the story is withdrawn or renamed: what was said cannot be unsaid. */
export async function revision({ named, read }: Ask): Promise<Outcome> {
  const { story = '', revision = '' } = named;
  if (!isSlug(story)) return { failure: 'malformed-story' };
  if (!isRevision(revision)) return { failure: 'malformed-revision' };
  return served(await read(revisionKey(story, revision)), 'unknown-revision');
}

/** The texts of a story in another language, as its bundle names them. */
export async function texts({ named, read }: Ask): Promise<Outcome> {
  const { story = '', texts: file = '' } = named;
  const [, digest = ''] = /^([0-9a-f]{24})\.json$/.exec(file) ?? [];
  if (!isSlug(story)) return { failure: 'malformed-story' };
  if (digest === '') return { failure: 'unknown-address' };
  return served(await read(translationKey(story, digest)), 'unknown-texts');
}

/** Another form of the card, made from the revision that is served now. `addressOf` says where a renamed story has it. */
export function paper(name: PaperName, addressOf: (story: Id) => string): (ask: Ask) => Promise<Outcome> {
  return async ({ named, read }) => {
    const { story } = named;
    const outcome = await servedStory(story, (known) => read(storyKey(known)));
    if ('moved' in outcome) return { moved: addressOf(outcome.moved.split('/').at(-1) ?? '') };
    if (!('body' in outcome)) return outcome;
    return served(await read(paperKey(story ?? '', outcome.revision ?? '', name)), 'unknown-paper');
  };
}

/**
 * The same in the language that `?lang=` names; where the story was not published in it, or it is the story's own, in that.
 * Another language is refused where a program asks, and is as good as none where a page does.
 */
export function spokenPaper(
  name: SpokenPaper,
  addressOf: (story: Id) => string,
  isLenient = false,
): (ask: Ask) => Promise<Outcome> {
  const own = paper(name, addressOf);
  return async (ask) => {
    const language = ask.queries.get('lang');
    if (language === undefined || (isLenient && !isLanguage(language))) return own(ask);
    if (!isLanguage(language))
      return { failure: 'malformed-query', name: 'lang', expected: `One of ${languages.join(', ')}.` };
    const spoken = await paper(paperIn(language, name), (to) => `${addressOf(to)}?lang=${language}`)(ask);
    return 'failure' in spoken && spoken.failure === 'unknown-paper' ? own(ask) : spoken;
  };
}

/** A script or page that is the same for every story. */
export function file(key: string): (ask: Ask) => Promise<Outcome> {
  return async ({ read }) => served(await read(key), 'unpublished-file');
}

/** A JSON Schema, by the kind of thing that it describes. */
export async function schema({ named, read }: Ask): Promise<Outcome> {
  const { schema: name = '' } = named;
  return /^[a-z]+\.json$/.test(name)
    ? served(await read(`schema/${name}`), 'unknown-schema')
    : { failure: 'unknown-address' };
}

/** What the first script loads later: `rest.js`, `open.js`, or a language such as `de.js`, of one build. */
export async function part({ named, read }: Ask): Promise<Outcome> {
  const { build = '', part: name = '' } = named;
  if (!isRevision(build) || !/^[a-z]+\.js$/.test(name)) return { failure: 'unknown-address' };
  return served(await read(partKey(build, name)), 'unknown-script');
}

const storyPaper = spokenPaper('script.js', (to) => `/embed/v1/stories/${to}.js`, true);

/** The first script with the first card of one story in it: one answer, so that the two are always of one build. */
export async function storyScript(ask: Ask): Promise<Outcome> {
  const [, story = ''] = /^(.+)\.js$/.exec(ask.named.script ?? '') ?? [];
  const found = await storyPaper({ ...ask, named: { story } });
  // A story that was published without one still has its card: the first script asks for the bundle.
  return 'failure' in found && found.failure === 'unknown-paper' ? file('embed/v1.js')(ask) : found;
}

/** A copy of the script that a host page pinned. */
export async function pinnedScript({ named, read }: Ask): Promise<Outcome> {
  const [, revision = ''] = /^([0-9a-f]{24})\.js$/.exec(named.script ?? '') ?? [];
  if (revision === '') return { failure: 'unknown-address' };
  return served(await read(scriptKey(revision)), 'unknown-script');
}

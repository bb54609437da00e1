/**
 * From what the store found to what a route says. The name of a story is checked here, before the store is asked:
 * KV throws at keys that it does not like, and every read of it costs.
 */

import { isLanguage, languages } from '../../data/bundle/languages.ts';
import {
  type ArtifactName,
  artifactKey,
  artifactName,
  isRevision,
  isSlug,
  type LocalizedArtifact,
  partKey,
  revisionKey,
  scriptKey,
  storyKey,
  translationKey,
} from '../../data/bundle/stored.ts';
import type { Id } from '../../data/bundle/types.ts';
import type { FileResult } from '../kv/members.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';

type NotFound =
  | 'unknown-story'
  | 'unknown-revision'
  | 'unknown-artifact'
  | 'unknown-texts'
  | 'unknown-script'
  | 'unknown-schema'
  | 'unpublished-file';

/** The stored bytes as they are. `gone` says what it means when nothing lies there. */
export function serve(found: FileResult, gone: NotFound = 'unknown-story'): RouteResult {
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
export async function serveStory(
  name: string | undefined,
  read: (story: Id) => Promise<FileResult>,
): Promise<RouteResult> {
  if (name === undefined || !isSlug(name)) return { failure: 'malformed-story' };
  return serve(await read(name));
}

/** An earlier bundle. It stays when the story is withdrawn or renamed. */
export async function serveRevision({ params: named, read }: RouteContext): Promise<RouteResult> {
  const { story = '', revision = '' } = named;
  if (!isSlug(story)) return { failure: 'malformed-story' };
  if (!isRevision(revision)) return { failure: 'malformed-revision' };
  return serve(await read(revisionKey(story, revision)), 'unknown-revision');
}

/** The texts of a story in another language, as its bundle names them. */
export async function serveTexts({ params: named, read }: RouteContext): Promise<RouteResult> {
  const { story = '', texts: file = '' } = named;
  const [, digest = ''] = /^([0-9a-f]{24})\.json$/.exec(file) ?? [];
  if (!isSlug(story)) return { failure: 'malformed-story' };
  if (digest === '') return { failure: 'unknown-address' };
  return serve(await read(translationKey(story, digest)), 'unknown-texts');
}

/** Another form of the card, made from the revision that is served now. `addressOf` says where a renamed story has it. */
export function serveArtifact(
  name: ArtifactName,
  addressOf: (story: Id) => string,
): (ask: RouteContext) => Promise<RouteResult> {
  return async ({ params: named, read }) => {
    const { story } = named;
    const outcome = await serveStory(story, (known) => read(storyKey(known)));
    if ('moved' in outcome) return { moved: addressOf(outcome.moved.split('/').at(-1) ?? '') };
    if (!('body' in outcome)) return outcome;
    return serve(await read(artifactKey(story ?? '', outcome.revision ?? '', name)), 'unknown-artifact');
  };
}

/**
 * The same in the language that `?lang=` names; where the story was not published in it, or it is the story's own, in that.
 * Another language is refused where a program asks, and is as good as none where a page does.
 */
export function serveLocalizedArtifact(
  name: LocalizedArtifact,
  addressOf: (story: Id) => string,
  isLenient = false,
): (ask: RouteContext) => Promise<RouteResult> {
  const own = serveArtifact(name, addressOf);
  return async (ask) => {
    const language = ask.queries.get('lang');
    if (language === undefined || (isLenient && !isLanguage(language))) return own(ask);
    if (!isLanguage(language))
      return { failure: 'malformed-query', name: 'lang', expected: `One of ${languages.join(', ')}.` };
    const spoken = await serveArtifact(
      artifactName(language, name),
      (to) => `${addressOf(to)}?lang=${language}`,
    )(ask);
    return 'failure' in spoken && spoken.failure === 'unknown-artifact' ? own(ask) : spoken;
  };
}

/** A script or page that is the same for every story. */
export function serveFile(key: string): (ask: RouteContext) => Promise<RouteResult> {
  return async ({ read }) => serve(await read(key), 'unpublished-file');
}

/** A JSON Schema, by the kind of thing that it describes. */
export async function serveSchema({ params: named, read }: RouteContext): Promise<RouteResult> {
  const { schema: name = '' } = named;
  return /^[a-z]+\.json$/.test(name)
    ? serve(await read(`schema/${name}`), 'unknown-schema')
    : { failure: 'unknown-address' };
}

/** What the first script loads later: `rest.js`, `open.js`, or a language such as `de.js`, of one build. */
export async function serveChunk({ params: named, read }: RouteContext): Promise<RouteResult> {
  const { build = '', part: name = '' } = named;
  if (!isRevision(build) || !/^[a-z]+\.js$/.test(name)) return { failure: 'unknown-address' };
  return serve(await read(partKey(build, name)), 'unknown-script');
}

const storyScript = serveLocalizedArtifact('script.js', (to) => `/embed/v1/stories/${to}.js`, true);

/** The first script with the first card of one story in it: one answer, so that the two are always of one build. */
export async function serveStoryScript(ask: RouteContext): Promise<RouteResult> {
  const [, story = ''] = /^(.+)\.js$/.exec(ask.params.script ?? '') ?? [];
  const found = await storyScript({ ...ask, params: { story } });
  // A story that was published without one still has its card: the first script asks for the bundle.
  return 'failure' in found && found.failure === 'unknown-artifact' ? serveFile('embed/v1.js')(ask) : found;
}

/** A copy of the script that a host page pinned. */
export async function servePinnedScript({ params: named, read }: RouteContext): Promise<RouteResult> {
  const [, revision = ''] = /^([0-9a-f]{24})\.js$/.exec(named.script ?? '') ?? [];
  if (revision === '') return { failure: 'unknown-address' };
  return serve(await read(scriptKey(revision)), 'unknown-script');
}

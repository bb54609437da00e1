/**
 * From what the store found to what a route says. The name of a story is checked here, before the store is asked:
 * KV throws at keys that it does not like, and every read of it costs.
 */
import type { Id } from '../data/model/bundle.ts';
import {
  isRevision,
  isSlug,
  type PaperName,
  paperKey,
  revisionKey,
  scriptKey,
  storyKey,
} from '../data/model/stored.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import type { Found } from './store.ts';

type Gone = 'unknown-story' | 'unknown-revision' | 'unknown-paper' | 'unknown-script';

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
    case 'bytes':
      return {
        body: reading.bytes,
        revision: reading.stored.revision,
        ...(age === undefined ? {} : { age }),
      };
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

/** What comes after the first script: `rest.js`, or a language such as `de.js`. */
export function part({ named, built }: Ask): Outcome {
  const [, name = ''] = /^([a-z]+)\.js$/.exec(named.part ?? '') ?? [];
  const found = Object.hasOwn(built.parts, name) ? built.parts[name] : undefined;
  return found === undefined
    ? { failure: 'unknown-address' }
    : { body: found.bytes, revision: found.revision };
}

/** The first script together with the face of one story's card, so that one answer is enough to draw it. */
export async function storyScript(ask: Ask): Promise<Outcome> {
  const [, story = ''] = /^(.+)\.js$/.exec(ask.named.script ?? '') ?? [];
  const address = (to: Id): string => `/embed/v1/stories/${to}.js`;
  const face = await paper('face.js', address)({ ...ask, named: { story } });
  const { core } = ask.built;
  // A story that was published before there were faces still has its card: the script asks for the bundle.
  if ('failure' in face && face.failure === 'unknown-paper')
    return { body: core.bytes, revision: core.revision };
  if (!('body' in face)) return face;
  const line = typeof face.body === 'string' ? new TextEncoder().encode(face.body) : face.body;
  const body = new Uint8Array(core.bytes.length + line.length);
  body.set(core.bytes);
  body.set(line, core.bytes.length);
  return { ...face, body, revision: `${core.revision}.${face.revision ?? ''}` };
}

/** A copy of the script that a host page pinned: the one carried here, or an earlier one from the store. */
export async function pinnedScript({ named, built, read }: Ask): Promise<Outcome> {
  const [, revision = ''] = /^([0-9a-f]{24})\.js$/.exec(named.script ?? '') ?? [];
  if (revision === '') return { failure: 'unknown-address' };
  if (revision === built.script.revision) return { body: built.script.bytes, revision };
  return served(await read(scriptKey(revision)), 'unknown-script');
}

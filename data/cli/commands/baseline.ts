/**
 * Finds an earlier bundle of a story to compare with: a file, a revision, the last one compiled here, or what is
 * published in the KV on this machine. Writes nothing, and never asks the network.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseBundle } from '../../bundle/parse.ts';
import { revisionKey, storyKey, translationKey } from '../../bundle/stored.ts';
import type { Bundle, Id } from '../../bundle/types.ts';
import { inAllLanguages } from '../../publish/all-languages.ts';
import type { PublishTarget } from '../../publish/target.ts';
import { UsageError } from '../usage-error.ts';

export interface Baseline {
  readonly bundle: Bundle;
  /** What it is, for people. */
  readonly place: string;
}

export interface EarlierPlaces {
  /** Where `compile` writes. */
  readonly out: string;
  /** The folder of the local KV. */
  readonly state: string;
}

/** `against` is a file or the first digits of a revision; without it, the last bundle compiled or published here. */
export async function loadBaseline(
  story: Id,
  against: string | undefined,
  { out, state }: EarlierPlaces,
): Promise<Baseline> {
  if (against === undefined) {
    const last = join(out, `${story}.json`);
    if (existsSync(last)) return fromFile(last, 'what was last compiled');
    const published = await onTarget(state, (target) => lastPublished(target, story));
    if (published !== undefined) return published;
    throw new UsageError(
      `There is nothing to compare with yet; "publish ${story} --local" or "compile ${story}" keeps the bundle of today for later.`,
    );
  }
  if (existsSync(against)) return fromFile(against, shown(against));
  if (/^[0-9a-f]{4,24}$/.test(against)) return byRevision(story, against, out, state);
  throw new UsageError(
    `--against takes a bundle's file or the digits of a revision; there is no file ${against}.`,
  );
}

async function byRevision(story: Id, digits: string, out: string, state: string): Promise<Baseline> {
  const kept = join(out, 'revisions', story);
  const compiled = existsSync(kept) ? (await readdir(kept)).filter((name) => name.startsWith(digits)) : [];
  const [file, otherFile] = compiled;
  if (file !== undefined && otherFile === undefined) {
    return fromFile(join(kept, file), `revision ${file.replace(/\.json$/, '')}`);
  }
  const found = await onTarget(state, async (target) => {
    const keys = (await revisions(target, story)).filter(({ revision }) => revision.startsWith(digits));
    const [one, other] = keys;
    return one === undefined || other !== undefined || compiled.length > 0
      ? undefined
      : fromKey(target, one.key, `revision ${one.revision}`);
  });
  if (found !== undefined) return found;
  throw new UsageError(
    `There is not exactly one revision that begins with ${digits} here; "status --local" lists those that were published.`,
  );
}

/**
 * The revision that readers are given; where `npm start` serves one that was never published, the newest that was; where
 * none was, what it serves.
 */
async function lastPublished(target: PublishTarget, story: Id): Promise<Baseline | undefined> {
  const stored = (await target.list(storyKey(story))).get(storyKey(story));
  const served = stored?.holds === 'story' ? stored.revision : undefined;
  const all = await revisions(target, story);
  const last = all.find(({ revision }) => revision === served) ?? all[0];
  if (last !== undefined) return fromKey(target, last.key, `revision ${last.revision}, published here`);
  return served === undefined ? undefined : fromKey(target, storyKey(story), 'what is served here');
}

/** The published revisions, the newest first. */
async function revisions(
  target: PublishTarget,
  story: Id,
): Promise<readonly { readonly key: string; readonly revision: string }[]> {
  const prefix = revisionKey(story, '');
  return [...(await target.list(prefix))]
    .map(([key, stored]) => ({
      key,
      revision: key.slice(prefix.length),
      published: stored?.published ?? '',
    }))
    .filter(({ revision }) => /^[0-9a-f]{24}$/.test(revision))
    .sort((a, b) => (a.published > b.published ? -1 : 1));
}

/** Nothing where there is no local KV. */
async function onTarget<T>(
  state: string,
  look: (target: PublishTarget) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (!existsSync(state)) return undefined;
  const { openLocalKV } = await import('../preview/local-kv.ts');
  const { target, close } = await openLocalKV(state);
  try {
    return await look(target);
  } finally {
    await close();
  }
}

async function fromKey(target: PublishTarget, key: string, place: string): Promise<Baseline | undefined> {
  const bytes = await target.read(key);
  if (bytes === undefined) return undefined;
  const stored = read(new TextDecoder().decode(bytes), place);
  const texts = (digest: string) => target.read(translationKey(stored.story, digest));
  return { bundle: await inAllLanguages(stored, texts), place };
}

async function fromFile(path: string, place: string): Promise<Baseline> {
  const stored = read(await readFile(path, 'utf8'), shown(path));
  return { bundle: await inAllLanguages(stored, (digest) => textsBeside(path, stored.story, digest)), place };
}

/** The texts that `compile` wrote below the folder of its bundles, which is two up from its revisions. */
async function textsBeside(path: string, story: Id, digest: string): Promise<Uint8Array | undefined> {
  const found = [dirname(path), join(dirname(path), '../..')]
    .map((folder) => join(folder, story, 'texts', `${digest}.json`))
    .find(existsSync);
  return found === undefined ? undefined : readFile(found);
}

function read(text: string, name: string): Bundle {
  const bundle = parseBundle(text);
  if (bundle === undefined) throw new UsageError(`${name} is not a bundle.`);
  return bundle;
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

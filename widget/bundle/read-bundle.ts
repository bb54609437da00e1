/**
 * Reads what came as a story's bundle and believes nothing: it must be JSON of the known format and of the story that was
 * asked for, and what of it cannot be shown is left out. Never throws.
 */
import type { Bundle, Id } from '../../data/bundle/types.ts';
import { tryCatch } from '../safe/guard.ts';
import { stripPrototypes } from '../safe/prototypes.ts';
import { soundBundle } from './sound-bundle.ts';

export type BundleError = 'not-json' | 'schema' | 'other-story';

/** More levels of lists and objects than any bundle has. */
const deepest = 20;

/** Over 100,000 levels some browsers think for many seconds before they give up. */
function isShallow(read: unknown, levels = deepest): boolean {
  if (typeof read !== 'object' || read === null) return true;
  return levels > 0 && Object.values(read).every((one) => isShallow(one, levels - 1));
}

/** By story what a card of this page holds: several cards of one story look through it once. */
const held = new Map<Id, WeakRef<Bundle>>();

/** Whether the text is that of a bundle; on a page that changed how JSON is written, it never is. */
function isTextOf(bundle: Bundle, text: string): boolean {
  try {
    return JSON.stringify(bundle) === text;
  } catch {
    return false;
  }
}

/** `story`: the one that it must be about; any when empty. The same text gives the same bundle while a card holds it. */
export function readBundle(text: string, story: Id): Bundle | BundleError {
  const before = held.get(story)?.deref();
  if (before !== undefined && isTextOf(before, text)) return before;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const known = soundBundle(read);
  if (known === undefined || !isShallow(known)) return 'schema';
  if (story !== '' && known.story !== story) return 'other-story';
  const bundle = stripPrototypes(known);
  tryCatch(() => held.set(story, new WeakRef(bundle)));
  return bundle;
}

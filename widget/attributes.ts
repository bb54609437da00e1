/**
 * What the element's attributes say. Every reading is total: a missing or bad value gives the documented default, so
 * that a typing mistake on a page never costs the card.
 */
import type { Bundle, Id, Moment } from '../data/model/bundle.ts';
import { spanOf } from '../data/model/moment.ts';

/** Seconds between two askings; 0 for never. Anything under two seconds counts as two. */
export function readRefresh(value: string | null): number {
  const seconds = Number(value ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(2, Math.min(seconds, 86_400)) : 0;
}

export function readLevel(value: string | null): 2 | 3 | 4 | 5 {
  return value === '3' ? 3 : value === '4' ? 4 : value === '5' ? 5 : 2;
}

/** The moment to look at; undefined, which is now, for anything that is not one. */
export function readMoment(value: string | null): Moment | undefined {
  const moment = value?.trim() ?? '';
  return spanOf(moment, 'Z') === undefined ? undefined : moment;
}

/** The sources that are off at first: all but those listed. Everything is on when the list names no source at all. */
export function readOff(value: string | null, bundle: Bundle): ReadonlySet<Id> {
  const listed = new Set((value ?? '').split(/[\s,]+/));
  const off = bundle.sources.map(({ id }) => id).filter((id) => !listed.has(id));
  return new Set(off.length === bundle.sources.length ? [] : off);
}

/** Where the bundle is: `src`, or the story at the origin of the script. */
export function addressOf(element: Element, origin: string | undefined): string | undefined {
  const src = element.getAttribute('src')?.trim();
  const story = element.getAttribute('story')?.trim();
  try {
    if (src) {
      const url = new URL(src, element.ownerDocument.baseURI);
      return /^https?:$/.test(url.protocol) ? url.href : undefined;
    }
    if (!story || origin === undefined) return undefined;
    return new URL(`/v1/stories/${encodeURIComponent(story)}`, origin).href;
  } catch {
    return undefined;
  }
}

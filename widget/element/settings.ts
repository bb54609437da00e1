/** What the element's attributes say about the view of a story. Every reading is total, like those in attributes.ts. */
import type { Bundle, Id, Moment } from '../../data/bundle/types.ts';
import { spanOf } from '../../data/bundle/moment.ts';

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

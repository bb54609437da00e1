/** What the element's attributes say about the moment to look at. Total, like the readings in attributes.ts. */
import { isMoment } from '../../data/bundle/moment.ts';
import type { Moment } from '../../data/bundle/types.ts';

/** The moment to look at; `undefined`, which is now, for anything that is not one. */
export function readAsOf(value: string | null): Moment | undefined {
  const moment = value?.trim() ?? '';
  return isMoment(moment) ? moment : undefined;
}

/** The acts on a statement or claim as they stand in the bundle: always a list, in time order as they were written. */
import type { Act } from '../../bundle/types.ts';
import { asList } from '../check/checked.ts';
import type { ActEntry } from '../check/schema/speaker.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { canonicalText } from './order.ts';

export function emitActs(acts: ActEntry | readonly ActEntry[] | undefined): readonly Act[] | undefined {
  if (acts === undefined) return undefined;
  return asList(acts).map(({ on, by, how, source, note }) =>
    omitUndefined({ on, by, how, source, note: canonicalText(note) }),
  );
}

/** The days on which what could be known changed: the stops of "as known on". */
import type { Bundle, Moment } from './bundle.ts';
import { indexOf } from './index.ts';
import { dayOf } from './moment.ts';

/** Days (`2022-01-09`) in the story's zone on which a source came out or a statement was withdrawn, oldest first. */
export function momentsOf(bundle: Bundle): Moment[] {
  const index = indexOf(bundle);
  const instants = [...index.known.values(), ...[...index.acts.values()].flat()];
  const days = new Set(instants.filter(Number.isFinite).map((instant) => dayOf(instant, bundle.time_zone)));
  return [...days].sort((a, b) => a - b).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

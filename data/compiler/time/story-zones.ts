/** The time zones of one story: its own, and those of outlets that have another. Worked out once for each compiling. */
import { actsIn, type CheckedStory } from '../check/checked.ts';
import { type Offsets, type Span, spanIn, utc, withOffset, yearOf } from './moment.ts';
import { offsetsOf } from './zone.ts';

export interface Zones {
  /** Of the story. */
  readonly offsets: Offsets;
  /** The offsets by which an outlet prints its moments. */
  of(outlet: string | undefined): Offsets;
  /** The span of a moment of the story, or of a page of an outlet; all of time for what cannot be read. */
  span(moment: string, outlet?: string): Span;
  /** The moment as the bundle has it: with the offset where the outlet has a zone of its own. */
  stamped<T extends string | undefined>(moment: T, outlet: string | undefined): T;
}

export function zonesOf(story: CheckedStory): Zones {
  const years = yearsOf(story);
  const offsets = story.head === undefined ? utc : offsetsOf(story.head.time_zone, years);
  const own = new Map<string, Offsets>();
  for (const [name, { entry }] of story.outlets.all) {
    if (entry.time_zone !== undefined && entry.time_zone !== story.head?.time_zone)
      own.set(name, offsetsOf(entry.time_zone, years));
  }
  const of = (outlet: string | undefined) => (outlet === undefined ? undefined : own.get(outlet)) ?? offsets;
  // Many claims share a day.
  const spans = new Map<Offsets, Map<string, Span>>();
  const span = (moment: string, outlet?: string): Span => {
    const zone = of(outlet);
    const known = spans.get(zone) ?? new Map<string, Span>();
    spans.set(zone, known);
    const found = known.get(moment) ?? spanIn(moment, zone) ?? { low: -Infinity, high: Infinity };
    known.set(moment, found);
    return found;
  };
  return {
    offsets,
    of,
    span,
    stamped: (moment, outlet) => {
      const zone = outlet === undefined ? undefined : own.get(outlet);
      return zone === undefined || moment === undefined
        ? moment
        : (withOffset(moment, zone) as typeof moment);
    },
  };
}

/** The years that any moment of the story touches, and the ends of their neighbours. */
function yearsOf(story: CheckedStory): ReadonlySet<number> {
  const years = new Set<number>();
  const see = (...moments: (string | undefined)[]) => {
    for (const moment of moments) {
      const year = moment === undefined ? undefined : yearOf(moment);
      if (year !== undefined) years.add(year);
    }
  };
  for (const { entry } of story.sources.all.values())
    see(entry.published, entry.after, entry.before, entry.original?.published);
  for (const { entry } of story.statements.all.values())
    see(entry.on, ...actsIn(entry.acts).map(([act]) => act.on));
  for (const { head, claims } of story.facts) {
    see(head.status?.on);
    for (const { entry, value } of claims) {
      see(entry.as_of, entry.corrected?.on, entry.past?.on, ...actsIn(entry.acts).map(([act]) => act.on));
      if (value !== undefined && 'date' in value) see(value.date, 'until' in value ? value.until : undefined);
    }
  }
  see(story.head?.not_before);
  return years;
}

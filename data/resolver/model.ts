/** What the rules work on: voices, days, claims with all that no view changes, sayings, and readings on their way to a finding. */
import { compare } from '../bundle/compare.ts';
import type { Claim, Fact, Hedge, Id, Moment, Source, Statement } from '../bundle/types.ts';
import type { Change, ReadingState, VoiceKey, Why } from './finding.ts';
import type { Form } from './forms.ts';

/** Who vouches (rule 1): a speaker, or an outlet for what it saw, counted or holds itself. */
export interface Voice {
  readonly key: VoiceKey;
  /** The top of its `part_of` chain; its own key where it is part of nothing. */
  readonly body: string;
  /** All that it is part of, without itself. */
  readonly above: ReadonlySet<string>;
  readonly group: Id | undefined;
  /** `named: false`: people whom the pages do not name. */
  readonly named: boolean;
}

/**
 * A day, or several where only a month or year is known. Unknown, without a text: between what bounds it, else from the
 * beginning to the end of time.
 */
export interface Day {
  readonly first: number;
  readonly last: number;
  /** The instant, where an hour is given: it orders what one voice says on one day. */
  readonly instant: number | undefined;
  readonly text: Moment | undefined;
}

export const UNKNOWN_DAY: Day = { first: -Infinity, last: Infinity, instant: undefined, text: undefined };

export interface IndexedClaim {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly source: Source;
  readonly statement: Statement | undefined;
  /** Its place in the order of claim ids: settles every tie, so that the order of the bundle means nothing. */
  readonly place: number;
  /** Sorted by key; empty when nobody is named. */
  readonly voices: readonly Voice[];
  /** One key for all who hold it together. */
  readonly voiceKey: string;
  /** Whom it cites: of the claim, else of its statement. */
  readonly cites: Voice | undefined;
  readonly scope: string;
  readonly form: Form;
  /** The day of its statement or its as-of. */
  readonly day: Day | undefined;
  /** The day of its page. */
  readonly published: Day;
  /** The instant from which its page could be known. */
  readonly knownFrom: number;
  /** The outlet, or the original one on a copy. */
  readonly outlet: string;
  /** The group whose toggle switches it off while it has no voice. */
  readonly group: Id | undefined;
}

/** All claims, on or off, that print one statement of one voice (rule 4). The same in every view of a moment. */
export interface Saying {
  readonly voices: readonly Voice[];
  readonly voiceKey: string;
  readonly scope: string;
  readonly claims: readonly IndexedClaim[];
  readonly day: Day;
  readonly dayIsPublication: boolean;
  /** Taken back by its speaker or that speaker's body (rule 14). */
  readonly isWithdrawn: boolean;
  /** Bodies that it comes from or goes back to through `citing` (rule 3). */
  readonly roots: readonly string[];
  /** All whom it goes back to through `citing`, without its own voices. */
  readonly cites: readonly Voice[];
}

/** A reading whose state the rules decide one after the other. */
export interface WorkingReading {
  readonly saying: Saying | undefined;
  /** Who holds it and is on; loses those that have moved on. */
  voices: readonly Voice[];
  /** All who held it and are on. */
  readonly holders: readonly Voice[];
  readonly voiceKey: string;
  readonly scope: string;
  /** The first prints the form that stands. */
  claims: readonly IndexedClaim[];
  readonly form: Form;
  readonly hedge: Hedge | undefined;
  firm: boolean;
  /** Gets newer when the same value is said again. */
  day: Day;
  dayIsPublication: boolean;
  /** The day on which the value was first said, while the voice stays with it. */
  since: Day;
  state: ReadingState | 'merged';
  why: Why | undefined;
  by: WorkingReading | undefined;
  kept: boolean;
  /** The editor says that events have passed it: it counts as its voice's word, and no longer stands. */
  readonly isPast: boolean;
  /** Unattributed because those who print it quote each other. */
  readonly circular: boolean;
}

/** A change of a voice's own firm value (rule 6). */
export interface WorkingChange extends Pick<Change, 'voice' | 'how'> {
  readonly from: WorkingReading;
  readonly to: WorkingReading;
  /** The day on which the new value was first said. */
  readonly on: Moment | undefined;
}

/** A reading of these claims, as the first of them says it where `is` does not say otherwise. */
export function newReading(
  claims: readonly IndexedClaim[],
  is: Partial<WorkingReading> & Pick<WorkingReading, 'state'>,
): WorkingReading {
  const [first] = claims as readonly [IndexedClaim];
  const { voices = first.voices, day = first.day ?? first.published } = is;
  return {
    saying: undefined,
    voices,
    holders: voices,
    voiceKey: first.voiceKey,
    scope: first.scope,
    claims,
    form: first.form,
    hedge: first.claim.hedge,
    firm: false,
    day,
    dayIsPublication: first.day === undefined,
    since: day,
    why: undefined,
    by: undefined,
    kept: false,
    isPast: false,
    circular: false,
    ...is,
  };
}

export const stands = ({ state }: WorkingReading): boolean => state === 'stands';

/** Puts a reading into a state, with the reason, and the reading that it yields to. */
export function put(
  reading: WorkingReading,
  state: WorkingReading['state'],
  why?: Why,
  by?: WorkingReading,
): void {
  Object.assign(reading, { state, why, by });
}

/** The body of a reading; of several that hold it, that of the first. */
export const holderBody = ({ holders }: WorkingReading): string => holders[0]?.body ?? '';

/** What the pages say that a figure includes, leaves out or may include. */
function partsOf({ claims }: WorkingReading): string {
  const all = claims.flatMap(({ claim: { includes = [], excludes = [], may_include = [] } }) => [
    ...includes.map((part) => `+${part}`),
    ...excludes.map((part) => `-${part}`),
    ...may_include.map((part) => `?${part}`),
  ]);
  return [...new Set(all)].sort().join();
}

/** Whether two figures count the same parts in, as far as the pages say. */
export const countAlike = (a: WorkingReading, b: WorkingReading): boolean => partsOf(a) === partsOf(b);

/** Whether every day of `a` is before every day of `b`. An unknown day is before and after nothing. */
export const isBefore = (a: Day, b: Day): boolean => a.last < b.first;

/** Readings are of one day when both name the same single day or period; the bounds of an unknown day name none. */
export const isSameDay = (a: Day, b: Day): boolean =>
  a.first === b.first && a.last === b.last && a.text !== undefined && b.text !== undefined;

/** The day on which a reading was said, before it was said again. */
export const saidOn = ({ saying, day }: WorkingReading): Day => saying?.day ?? day;

/**
 * For sorting: newer days are larger; an unknown day is the oldest. A month counts from its first day, since nothing shows
 * that what is of some day in it is newer than what is of a certain one; and what is known to be of some day after one
 * counts less than what is of that day.
 */
export const newness = ({ first, text }: Day): number => (text === undefined ? first - 0.5 : first);

type Keys = readonly (number | string)[];

/** The order in which readings stand wherever nothing else decides: newest first, then by who says it. */
export function byNewness({ day, form, voiceKey, claims }: WorkingReading): Keys {
  return [-newness(day), -form.least, voiceKey, claims[0]?.place ?? 0];
}

/** A sorted copy: from the smallest key to the largest, by the first key that differs; in the order of coming otherwise. */
export function sortedBy<T>(list: Iterable<T>, keysOf: (one: T) => Keys): T[] {
  const all = [...list];
  if (all.length < 2) return all;
  const keyed = all.map((one) => ({ one, keys: keysOf(one) }));
  keyed.sort(({ keys: a }, { keys: b }) => {
    let order = 0;
    for (let i = 0; order === 0 && i < a.length; i++) order = compare(a[i] ?? 0, b[i] ?? 0);
    return order;
  });
  return keyed.map(({ one }) => one);
}

/** Puts each under its key, in the order of coming. */
export function groupBy<K, T>(list: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** What each voice said, in one order of voices, so that what several hold together does not depend on the order of claims. */
export function byVoice(
  readings: readonly WorkingReading[],
): readonly (readonly [Voice, WorkingReading[]])[] {
  const voices = groupBy(
    readings.flatMap((one) => one.holders.map((voice) => ({ voice, one }))),
    ({ voice }) => voice,
  );
  const said = [...voices].map(([voice, list]) => [voice, list.map(({ one }) => one)] as const);
  return sortedBy(said, ([{ key }]) => [key]);
}

/** Works something out once for each key. */
export function memoize<K, V>(work: (key: K) => V): (key: K) => V {
  const done = new Map<K, V>();
  return (key) => {
    if (!done.has(key)) done.set(key, work(key));
    return done.get(key) as V;
  };
}

/** Works something out when it is first asked for. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

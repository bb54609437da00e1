/**
 * How values from outside are read: each reader gives the value as it can be shown, or nothing where it cannot be. What is
 * sound comes back as the same object, so that a large bundle is not copied.
 */

/** The value as it can be shown; `undefined` where it cannot be. */
export type Read = (value: unknown) => unknown;

/** No text that a compiler lets through is longer. */
const longest = 10_000;
/** No name is longer; a card prints one in many places, and breaks it into lines each time. */
const longestName = 1000;
/** No script puts more signs over one letter. */
const marks = /(\p{M}{12})\p{M}+/gu;
const halves = /\p{Cs}/gu;

/** Half a sign becomes the sign for that; heaps of signs over one letter, and texts without end, are cut. */
const cutTo =
  (most: number): Read =>
  (value) =>
    typeof value === 'string'
      ? value.slice(0, most).replace(halves, '\ufffd').replace(marks, '$1')
      : undefined;

export const cleanText = cutTo(longest);

/** Of what a card names over and over. */
export const cleanName = cutTo(longestName);

/** An address is good only as a whole. */
export const address: Read = (value) =>
  typeof value === 'string' && value.length <= longest ? value : undefined;

export const number: Read = (value) => (Number.isFinite(value) ? value : undefined);

export const yes: Read = (value) => (value === true ? value : undefined);

export const oneOf =
  (words: object): Read =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(words, value) ? value : undefined;

/** The first of these that can be read. */
export const either =
  (...reads: readonly Read[]): Read =>
  (value) => {
    for (const read of reads) {
      const found = read(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** A list without what cannot be shown; none at all where it is longer than `most`. */
export const list =
  (of: Read, most = Number.POSITIVE_INFINITY): Read =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const found = value.map(of);
    const isSound = found.every((one, at) => one !== undefined && one === value[at]);
    return isSound ? value : found.filter((one) => one !== undefined);
  };

/** A list that is only good as a whole. */
export const wholeList =
  (of: Read, most?: number): Read =>
  (value) => {
    const found = list(of, most)(value);
    return Array.isArray(found) && found.length === (value as unknown[]).length ? found : undefined;
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Fields {
  /** Must be there. */
  readonly must?: Readonly<Record<string, Read>>;
  /** May be missing; where it cannot be read, the whole cannot. */
  readonly may?: Readonly<Record<string, Read>>;
  /** Is left out where it cannot be read: nothing else means anything else without it. */
  readonly spare?: Readonly<Record<string, Read>>;
}

/** Fields of other names are kept as they are: a later edition may have them, and nobody here reads them. */
export const record = ({ must = {}, may = {}, spare = {} }: Fields): Read => {
  const reads = new Map(Object.entries({ ...must, ...may, ...spare }));
  return (value) => {
    if (!isRecord(value) || Object.keys(must).some((name) => !Object.hasOwn(value, name))) return undefined;
    let isSound = true;
    const found: [name: string, value: unknown][] = [];
    for (const [name, one] of Object.entries(value)) {
      const read = reads.get(name);
      const is = read === undefined ? one : read(one);
      if (is === undefined && !Object.hasOwn(spare, name)) return undefined;
      isSound &&= is === one;
      if (is !== undefined) found.push([name, is]);
    }
    return isSound ? value : Object.fromEntries(found);
  };
};

/** A record of any names, without what cannot be shown; not one without anything. */
export const anyOf =
  (of: Read): Read =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const found = Object.entries(value).map(([name, one]) => [name, of(one)] as const);
    if (found.every(([name, one]) => one === value[name] && one !== undefined)) return value;
    const sound = found.filter(([, one]) => one !== undefined);
    return sound.length > 0 ? Object.fromEntries(sound) : undefined;
  };

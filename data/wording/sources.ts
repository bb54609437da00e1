/** The sources as a reader switches them: by outlet, each piece of an outlet under its day. */
import type { Id } from '../bundle/bundle.ts';
import type { Resolution } from '../resolver/finding.ts';
import { instantOf } from '../resolver/resolve.ts';
import { fill, type Phrase, plain } from './phrase.ts';
import { dayWords } from './values/day.ts';
import { counted, type Voice } from './voice.ts';

export interface Piece {
  readonly id: Id;
  /** The day of publication, enough to tell pieces of one outlet apart. */
  readonly day: string;
  /** The headline as printed, when known. */
  readonly title?: string;
}

/** What is switched together: an outlet with its pieces, or all that goes back to one origin. */
export interface Switch {
  readonly key: string;
  readonly name: string;
  readonly ids: readonly Id[];
  /** How many claims, or outlets, and the same with the word for them. */
  readonly count: string;
  readonly counted: string;
  /** What can be switched by itself; one alone stands for the whole. Empty for an origin. */
  readonly pieces: readonly Piece[];
}

const known = new WeakMap<Voice, readonly Switch[]>();

/** Every outlet of the story in alphabetical order, its pieces in the order of publication, with its claims counted. */
export function outlets(voice: Voice): readonly Switch[] {
  let found = known.get(voice);
  if (found === undefined) {
    found = sorted(voice);
    known.set(voice, found);
  }
  return found;
}

function sorted(voice: Voice): readonly Switch[] {
  const groups = new Map<string, Piece[]>();
  const inOrder = [...voice.bundle.sources].sort((a, b) => {
    const [x, y] = [a, b].map(({ id }) => voice.index.known.get(id) ?? 0);
    return (x ?? 0) - (y ?? 0);
  });
  for (const { id, outlet, published, title } of inOrder) {
    const group = groups.get(outlet);
    const day = dayWords(voice, published);
    const before = group?.filter((one) => one.day.startsWith(day)).length ?? 0;
    const piece = {
      id,
      day: before === 0 ? day : `${day} (${voice.number.format(before + 1)})`,
      ...(title === undefined ? {} : { title }),
    };
    if (group === undefined) groups.set(outlet, [piece]);
    else group.push(piece);
  }
  const claims = new Map<Id, number>();
  for (const { claims: all } of voice.bundle.facts)
    for (const { source } of all) claims.set(source, (claims.get(source) ?? 0) + 1);
  const { compare } = new Intl.Collator(voice.language);
  return [...groups]
    .map(([name, pieces]): Switch => {
      let n = 0;
      for (const { id } of pieces) n += claims.get(id) ?? 0;
      return {
        key: name,
        name,
        ids: pieces.map(({ id }) => id),
        count: voice.number.format(n),
        counted: plain(counted(voice, voice.strings.claims, n)),
        pieces,
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}

const nobody: ReadonlySet<Id> = new Set();

/** The sources that were not published yet at the moment looked at. */
export function notYet(voice: Voice, resolution: Resolution): ReadonlySet<Id> {
  if (resolution.at === undefined) return nobody;
  const instant = instantOf({ off: [], at: resolution.at }, voice.index);
  const later = [...voice.index.known].flatMap(([id, from]) => (from > instant ? [id] : []));
  return later.length === 0 ? nobody : new Set(later);
}

/** "all 13 sources on", "11 of 13 sources on · 1 not yet published": the same number as beside the title. */
export function onWords(voice: Voice, resolution: Resolution): Phrase {
  const { strings, number } = voice;
  const { live, all } = resolution.sources;
  if (live === all) return counted(voice, strings.allOn, all);
  const on = fill(strings.someOn, { n: number.format(live), all: counted(voice, strings.sources, all) });
  const later = notYet(voice, resolution).size;
  return later === 0 ? on : [...on, strings.dot, ...counted(voice, strings.notYet, later)];
}

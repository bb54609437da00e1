/** The sources as a reader switches them: by outlet, each piece of an outlet under its day. */
import type { Id } from '../../data/model/bundle.ts';
import { dayWords } from './day.ts';
import { fill, type Phrase } from './phrase.ts';
import { counted, type Voice } from './voice.ts';

export interface Piece {
  readonly id: Id;
  /** The day of publication, enough to tell pieces of one outlet apart. */
  readonly day: string;
  /** The headline as printed, when known. */
  readonly title?: string;
}

export interface Outlet {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

const known = new WeakMap<Voice, readonly Outlet[]>();

/** Every outlet of the story in alphabetical order, its pieces in the order of publication. */
export function outlets(voice: Voice): readonly Outlet[] {
  let found = known.get(voice);
  if (found === undefined) {
    found = sorted(voice);
    known.set(voice, found);
  }
  return found;
}

function sorted(voice: Voice): readonly Outlet[] {
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
  const { compare } = new Intl.Collator(voice.language);
  return [...groups].map(([name, pieces]) => ({ name, pieces })).sort((a, b) => compare(a.name, b.name));
}

/** "All 13 sources are on" or "11 of 13 sources are on". */
export function onWords(voice: Voice, off: number): Phrase {
  const all = voice.bundle.sources.length;
  if (off === 0) return counted(voice, voice.strings.allOn, all);
  return fill(voice.strings.someOn, {
    n: voice.number.format(all - off),
    all: counted(voice, voice.strings.sources, all),
  });
}

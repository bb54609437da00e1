/**
 * Whose value it is, and of what day: "Prosecutor-general’s office, 15 January". No figure of the card stands without
 * this. An owner that had to be traced is said to be traced, and one that nobody names stays unnamed.
 */
import type { Fact } from '../../bundle/bundle.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { fill, join, type Mark, type Phrase, type Piece } from '../phrase.ts';
import { dayWords, isDay } from '../values/day.ts';
import { valueWords } from '../values/value.ts';
import { nameOf, speakerPiece, type Voice } from '../voice.ts';
import { within } from './within.ts';

/** The speaker's name, or the outlet that speaks in its own voice. Nothing when no owner is stated. */
export function ownerName(voice: Voice, entry: Entry): string | undefined {
  const { speaker, outlet } = entry.origin;
  return speaker === undefined ? outlet : nameOf(voice, speaker);
}

/** The same as a piece of a sentence. */
export function ownerPiece(voice: Voice, entry: Entry, mark?: Mark): Piece | undefined {
  const { speaker, outlet } = entry.origin;
  if (speaker !== undefined) return speakerPiece(voice, speaker, mark);
  return outlet === undefined ? undefined : mark === undefined ? [outlet] : [outlet, mark];
}

/** The day that a value is of; without one, the day by which it was published. */
export function whenWords(voice: Voice, entry: Entry): Phrase {
  const when = entry.claim.as_of ?? entry.statement?.on;
  if (when !== undefined) return [[dayWords(voice, when)]];
  const { published } = entry.source;
  const { strings } = voice;
  const template = isDay(published) ? strings.published : strings.publishedIn;
  return fill(template, { day: dayWords(voice, published) });
}

/** The owner alone. `traced` when none of the sources that print the value names it. */
export function ownerWords(voice: Voice, entry: Entry, traced = entry.claim.traced !== undefined): Phrase {
  const { strings } = voice;
  const name = ownerPiece(voice, entry, 'owner');
  if (name === undefined) return fill(strings.owner.unstated, { outlet: [[entry.source.outlet, 'owner']] });
  const cited = entry.statement?.citing;
  const owner: Phrase =
    cited === undefined
      ? [name]
      : fill(strings.owner.citing, { owner: [name], cited: within(voice, [speakerPiece(voice, cited)]) });
  return traced ? fill(strings.owner.traced, { owner: within(voice, owner) }) : owner;
}

/** The owner, the day, and the words with which the source itself holds back. */
export function ownerAndDay(voice: Voice, entry: Entry, traced?: boolean): Phrase {
  const { strings } = voice;
  const said = fill(strings.owner.day, {
    owner: ownerWords(voice, entry, traced),
    day: whenWords(voice, entry),
  });
  const { hedge } = entry.claim;
  return hedge === undefined ? said : [...said, strings.dot, strings.hedge[hedge]];
}

/**
 * A value inside a sentence, never without owner and day: "164 (the health ministry, 9 January)". `more` gave the same value.
 */
export function valueOwned(voice: Voice, fact: Fact, entry: Entry, ...more: readonly Entry[]): Phrase {
  const owners = [entry, ...more].map((one) => within(voice, ownerAndDay(voice, one)));
  return fill(voice.strings.owned, {
    value: valueWords(voice, fact, entry.claim),
    owner: join(owners, voice.strings.semicolon),
  });
}

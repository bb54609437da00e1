/**
 * The whole card in words: what the page draws at rest and what the command line prints. It holds no code and nothing
 * of how things look, so that it can be kept as JSON. What opens later (claims, sources) is asked for separately.
 */
import type { Bundle, Fact, Id } from '../bundle/bundle.ts';
import { dayOf } from '../bundle/moment.ts';
import type { Finding, Resolution, Status } from '../resolver/finding.ts';
import { behind } from './finding/behind.ts';
import { headline, type Said } from './finding/headline.ts';
import { statusWord } from './finding/status.ts';
import { type Unknown, unknowns } from './finding/unknowns.ts';
import { why } from './finding/why.ts';
import { kept } from './kept.ts';
import { fill, join, type Phrase } from './phrase.ts';
import { dayWords, timeWords } from './values/day.ts';
import { counted, factOf, own, tagged, type Voice } from './voice.ts';

export interface FindingSaid {
  readonly fact: Id;
  readonly asks: string;
  /** The language of the question, where it is another than the card's. */
  readonly lang?: string;
  readonly status: Status;
  readonly statusWord: string;
  /** A second word, where an origin's figures move; not beside two figures, of which it would not say which one. */
  readonly trend?: string;
  readonly says: readonly Said[];
  /** Sentences, the most important first. */
  readonly why: readonly Phrase[];
  /** How many claims of how many origins stand behind it; empty when none does. */
  readonly behind: Phrase;
}

export interface Sheet {
  readonly story: Id;
  readonly kicker: string;
  readonly title: string;
  readonly state: Phrase;
  /** The day at whose end this is known, with its year; empty when there is none. */
  readonly day: string;
  /** How many findings are shown at rest. */
  readonly lead: number;
  readonly findings: readonly FindingSaid[];
  readonly unknowns: readonly Unknown[];
}

/** The status of a finding in words. One origin is only said of an origin that somebody names. */
export function wordOf(voice: Voice, { status, current, origins }: Finding, fact: Fact): string {
  const owned = origins.some(
    ({ key, claims }) => key !== 'unstated' && claims.some(({ id }) => current.includes(id)),
  );
  return status === 'single' && !owned ? voice.strings.noOwner : statusWord(voice, fact, status);
}

/** What the card says of one finding, with this many sentences of why; nothing when the story lacks its fact. */
export function findingSaid(voice: Voice, finding: Finding, sentences?: number): FindingSaid[] {
  const fact = factOf(voice, finding);
  if (fact === undefined) return [];
  const { strings } = voice;
  const { status, trend } = finding;
  const says = headline(voice, finding);
  return [
    {
      fact: fact.id,
      asks: own(voice, fact.asks),
      ...tagged(voice, fact.asks),
      status,
      statusWord: wordOf(voice, finding, fact),
      ...(trend === 'none' || says.length > 1 ? {} : { trend: strings.trend[trend] }),
      says,
      why: why(voice, finding, sentences),
      behind: behind(voice, finding),
    },
  ];
}

/** What the card at rest says of one finding: with the first sentence of why. */
export const findingAtRest = kept((voice, finding: Finding) => findingSaid(voice, finding, 1));

/** The last day on which anything was published or taken back, with its year, in words; empty when there is none. */
const lastDay = kept((voice, { time_zone }: Bundle): string => {
  const { known, acts } = voice.index;
  const last = Math.max(...[...known.values()].concat(...acts.values()).filter(Number.isFinite));
  if (!Number.isFinite(last)) return '';
  // A source of which only the year is known counts from the end of that year.
  const day = dayOf(last, time_zone) * 86_400_000;
  return dayWords(voice, new Date(day).toISOString().slice(0, 10), true);
});

/** The last day on which anything here was published or taken back, or the moment looked at: with its year, in words. */
export function asKnownOn(voice: Voice, { at }: Resolution): string {
  return at === undefined ? lastDay(voice, voice.bundle) : timeWords(voice, at, true);
}

/** "13 sources, going back to 9 origins · as known on 21 January 2022". */
export function stateWords(voice: Voice, resolution: Resolution): Phrase {
  const { strings } = voice;
  const { live, all } = resolution.sources;
  const sources =
    live === all
      ? counted(voice, strings.sources, all)
      : fill(strings.ofSources, { n: voice.number.format(live), all: counted(voice, strings.sources, all) });
  const day = asKnownOn(voice, resolution);
  const corrections = resolution.corrections.length;
  return join(
    [
      fill(strings.sourcesAndOrigins, {
        sources,
        origins: counted(voice, strings.origins, resolution.origins),
      }),
      day === '' ? [] : fill(strings.asKnown, { day }),
      corrections === 0 ? [] : counted(voice, strings.corrected, corrections),
    ],
    strings.dot,
  );
}

export function sheetOf(voice: Voice, resolution: Resolution): Sheet {
  const { bundle, strings } = voice;
  return {
    story: bundle.story,
    kicker: strings.kicker,
    title: own(voice, bundle.title),
    state: stateWords(voice, resolution),
    day: asKnownOn(voice, resolution),
    lead: bundle.lead,
    findings: resolution.findings.flatMap((finding) => findingSaid(voice, finding)),
    unknowns: unknowns(voice, resolution),
  };
}

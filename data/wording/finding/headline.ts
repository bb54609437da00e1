/**
 * What a finding says at a glance: one line for each value that the reader must see, and beneath it whose it is and of
 * when. Two values of two owners are two lines; they are never drawn together into one figure.
 */
import type { Fact } from '../../bundle/bundle.ts';
import { within as inside, same } from '../../bundle/interval.ts';
import { compatible } from '../../resolver/compatible.ts';
import type { Finding, Reason } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { kept } from '../kept.ts';
import { fill, join, marked, type Phrase, type Piece, plain } from '../phrase.ts';
import { dayWords } from '../values/day.ts';
import { answerWords, valueWords } from '../values/value.ts';
import { counted, entriesOf, entryOf, factOf, listed, ownPiece, type Voice } from '../voice.ts';
import { against } from './against.ts';
import { onlyTraced, originOf, printersOf, standing } from './outlets.ts';
import { ownerAndDay, ownerName, ownerPiece, ownerWords, whenWords } from './owner.ts';
import { within } from './within.ts';

export interface Said {
  readonly value: Phrase;
  readonly owner: Phrase;
  /** Digits are set large, words less so. */
  readonly size: 'figure' | 'words';
}

/** The value and owner of one claim that stands, and how many outlets print it. */
function saidOf(voice: Voice, finding: Finding, fact: Fact, entry: Entry, size: Said['size']): Said {
  const { strings } = voice;
  const same = standing(voice, finding, entry.claim.id);
  const several = originOf(finding, entry.claim.id)?.claims.filter(({ state }) => state === 'current').length;
  const outlets = printersOf(same, entry).length;
  const owner = ownerAndDay(voice, entry, onlyTraced(same));
  return {
    value: valueWords(voice, fact, entry.claim),
    owner:
      outlets > 1 && several === 1
        ? [...owner, strings.dot, ...counted(voice, strings.outlets, outlets)]
        : owner,
    size,
  };
}

/**
 * The owners of the other values that stand, where all of them meet: they carry the same finding. Those that say it less
 * exactly are left to the sentences.
 */
function alsoSaid(voice: Voice, finding: Finding, fact: Fact, shown: Entry): Phrase {
  const rounder = new Set(
    finding.reasons.flatMap((reason) => (reason.code === 'rounding' ? reason.claims : [])),
  );
  const others = entriesOf(voice, finding.fact, finding.current).filter(
    (entry) =>
      entry !== shown && !rounder.has(entry.claim.id) && !looser(entry, shown) && compatible(entry, shown),
  );
  if (others.length === 0) return [];
  const printed = plain(valueWords(voice, fact, shown.claim));
  const names = others.map((entry): Phrase => {
    const value = valueWords(voice, fact, entry.claim);
    const owner = within(
      voice,
      ownerAndDay(voice, entry, onlyTraced(standing(voice, finding, entry.claim.id))),
    );
    return plain(value) === printed ? owner : fill(voice.strings.valueBy, { value, owner });
  });
  return fill(voice.strings.also, { owners: cut(voice, names) });
}

/** Whether `wide` says the same as `narrow`, only less closely. */
function looser(wide: Entry, narrow: Entry): boolean {
  const [a, b] = [wide.interval, narrow.interval];
  return a !== undefined && b !== undefined && inside(b, a) && !same(a, b);
}

/** Up to three of them, separated; beyond that two and how many more. */
function cut(voice: Voice, phrases: readonly Phrase[]): Phrase {
  const first = phrases.length > 3 ? phrases.slice(0, 2) : phrases;
  const shown = first.map((phrase, at) => (at === 0 ? phrase : within(voice, phrase)));
  const rest = phrases.length - shown.length;
  const more = rest > 0 ? [counted(voice, voice.strings.others, rest)] : [];
  return join([...shown, ...more], voice.strings.semicolon);
}

function figures(voice: Voice, finding: Finding, fact: Fact): readonly Said[] {
  const size = fact.kind === 'count' ? 'figure' : 'words';
  const low = entryOf(voice, finding.fact, finding.low ?? '');
  const high = entryOf(voice, finding.fact, finding.high ?? '');
  if (low === undefined || high === undefined) return [];
  if (low !== high) return [low, high].map((entry) => saidOf(voice, finding, fact, entry, size));
  const said = saidOf(voice, finding, fact, low, size);
  const also = alsoSaid(voice, finding, fact, low);
  const owner = join([said.owner, also], voice.strings.semicolon);
  return [
    { ...said, owner },
    ...against(voice, finding, fact).flatMap((group) => ownerless(voice, fact, group)),
  ];
}

/** One value that stands against another, with those who print it. It is set smaller: nobody's name stands behind it. */
function ownerless(voice: Voice, fact: Fact, group: readonly Entry[]): Said[] {
  const [first] = group;
  if (first === undefined) return [];
  const owner = cut(
    voice,
    group.map((entry) => ownerAndDay(voice, entry)),
  );
  return [{ value: valueWords(voice, fact, first.claim), owner, size: 'words' }];
}

/** Each answer that stands, with everybody who gives it: each owner once, with the latest day. */
function answers(voice: Voice, finding: Finding, fact: Fact): readonly Said[] {
  const current = entriesOf(voice, finding.fact, finding.current);
  return (finding.answers ?? []).map((answer) => {
    const givers = new Map<string, Entry>();
    for (const entry of current) {
      const { value } = entry.claim;
      if (value.form !== 'answer' || !value.answers.includes(answer)) continue;
      const key = ownerName(voice, entry) ?? entry.source.id;
      const before = givers.get(key);
      if (before === undefined || before.asOf.high < entry.asOf.high) givers.set(key, entry);
    }
    const owners = [...givers.values()].map((entry) =>
      ownerAndDay(voice, entry, onlyTraced(standing(voice, finding, entry.claim.id))),
    );
    return { value: [answerWords(voice, fact, answer)], owner: cut(voice, owners), size: 'words' };
  });
}

/** The values that were taken back, each with the act that counts first: "164 was withdrawn on 9 January". */
export function withdrawnWords(voice: Voice, finding: Finding, fact: Fact): readonly Phrase[] {
  const told = new Set<string>();
  return finding.reasons.flatMap((reason): Phrase[] => {
    if (reason.code !== 'withdrawn' || told.has(reason.statement)) return [];
    const act = voice.index.statements.get(reason.statement)?.withdrawn?.[reason.act];
    const [entry] = mostExact(entriesOf(voice, finding.fact, reason.claims));
    if (act === undefined || act.how === 'unconfirmed' || entry === undefined) return [];
    told.add(reason.statement);
    const value = marked(valueWords(voice, fact, entry.claim), 'gone');
    return [
      fill(voice.strings.wasWithdrawn, {
        value,
        owner: within(voice, ownerWords(voice, entry, false)),
        day: dayWords(voice, act.on),
      }),
    ];
  });
}

/** The same entries, those with a plain number first. */
export function mostExact(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (a, b) => Number(b.claim.value.form === 'exact') - Number(a.claim.value.form === 'exact'),
  );
}

function unreported(voice: Voice, finding: Finding): Phrase {
  const { strings } = voice;
  const without = finding.reasons.filter(
    (reason): reason is Extract<Reason, { code: 'without' }> => reason.code === 'without',
  );
  if (without.length === 0) return [strings.silent];
  const outlets = without.flatMap(({ source }) => voice.index.sources.get(source)?.outlet ?? []);
  return fill(strings.silentNow, { outlets: listed(voice, [...new Set(outlets)]) });
}

/** Those who say that it is not known, each with the day: yesterday's doubt must not read as today's. */
export function doubters(voice: Voice, finding: Finding): Phrase {
  const { claims = [] } = finding.reasons.find((reason) => reason.code === 'said-unclear') ?? {};
  const seen = new Set<string>();
  const names = entriesOf(voice, finding.fact, claims).map((entry) =>
    fill(voice.strings.owned, {
      value: within(voice, [ownerPiece(voice, entry) ?? [entry.source.outlet]]),
      owner: whenWords(voice, entry),
    }),
  );
  return listed(
    voice,
    names.filter((name) => !seen.has(plain(name)) && seen.add(plain(name))),
  );
}

/** The lines of a finding, never empty. */
export const headline = kept((voice, finding: Finding): readonly Said[] => {
  const { strings } = voice;
  const fact = factOf(voice, finding);
  const words = (value: Piece, owner: Phrase): Said[] => [{ value: [value], owner, size: 'words' }];
  if (fact === undefined || finding.status === 'unreported')
    return words(strings.notReported, unreported(voice, finding));
  if (finding.status === 'unclear')
    return words(
      fact.unclear === undefined ? strings.notKnown : ownPiece(voice, fact.unclear),
      fill(strings.unclearTo, { owners: doubters(voice, finding) }),
    );
  if (finding.status === 'withdrawn')
    return words(
      fact.kind === 'count' ? strings.noFigure : strings.noAnswer,
      join(withdrawnWords(voice, finding, fact), strings.semicolon),
    );
  return fact.kind === 'answer' ? answers(voice, finding, fact) : figures(voice, finding, fact);
});

/** The finding in one line, for announcements and lists: "225 (Prosecutor-general’s office, 15 January)". */
export function inOneLine(voice: Voice, finding: Finding): Phrase {
  const { strings } = voice;
  const lines = headline(voice, finding).map(({ value, owner }) =>
    finding.status === 'withdrawn'
      ? fill(strings.valueBut, { value, owner })
      : owner.length === 0
        ? value
        : fill(strings.owned, { value, owner }),
  );
  return join(lines, strings.against);
}

/** The same to be announced: nobody listens to a long list of owners, so beyond two lines only the values are told. */
export function briefly(voice: Voice, finding: Finding): Phrase {
  const lines = headline(voice, finding);
  return lines.length > 2
    ? cut(
        voice,
        lines.map(({ value }) => value),
      )
    : inOneLine(voice, finding);
}

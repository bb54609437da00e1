/**
 * What stands behind a finding: every claim, by origin, with who prints it. Claims that print one value of one day are
 * one row; what was taken back stays in sight with who took it back. Links open the article at the passage.
 */
import type { Moment, Statement, Text } from '../bundle/bundle.ts';
import type { ClaimState, Finding, Origin } from '../resolver/finding.ts';
import type { Entry } from '../resolver/indexed-claim.ts';
import { comparedOf } from './finding/behind.ts';
import { outletsOf } from './finding/outlets.ts';
import { whenWords } from './finding/owner.ts';
import { actsAgainst } from './finding/taken-back.ts';
import { within } from './finding/within.ts';
import { kept } from './kept.ts';
import { capital, fill, join, type Phrase, type Piece, plain } from './phrase.ts';
import { type Plot, plotOf } from './plot/plot.ts';
import { dayWords } from './values/day.ts';
import { valueWords } from './values/value.ts';
import { counted, entryOf, factOf, foreignTag, own, ownPiece, speakerPiece, type Voice } from './voice.ts';

/** One source that prints a value. */
export interface Print {
  readonly claim: string;
  readonly outlet: string;
  /** Opens the article at the passage; absent when no address is known. */
  readonly href?: string;
  /** Day of publication, the original outlet, how the owner was found. */
  readonly about: Phrase;
  /** The words on the page, and their language. */
  readonly printed: string;
  readonly language: string;
  /** The words were found in the editor's copy of the article. */
  readonly evidence: boolean;
  /** The editor's own words on this claim, or on why it is set aside. */
  readonly notes: readonly Piece[];
}

export interface Row {
  readonly value: Phrase;
  readonly state: ClaimState;
  /** Day, speaker cited, hedge and what became of the value. */
  readonly about: Phrase;
  /** How it was taken back; empty when it was not, or when a row above says so. */
  readonly took: Phrase;
  /** The editor's own words on the statement and on how it was taken back. */
  readonly notes: readonly Piece[];
  readonly prints: readonly Print[];
}

/** What an open finding shows. */
export interface Behind {
  readonly origins: readonly OriginSaid[];
  readonly plot: Plot | undefined;
}

export interface OriginSaid {
  readonly key: string;
  readonly name: Piece;
  /** "3 outlets, 1 origin". */
  readonly count: Phrase;
  readonly rows: readonly Row[];
}

/** An address that opens at the passage, or the plain address. Anything but http and https is no address. */
export function linkTo(url: string | undefined, anchor: string): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  const text = encodeURIComponent(anchor).replaceAll('-', '%2D');
  return text === '' ? url : `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

function printOf(voice: Voice, { claim, source }: Entry): Print {
  const { strings } = voice;
  const { original } = source;
  const traced = claim.traced === undefined ? undefined : voice.index.sources.get(claim.traced);
  const about = join(
    [
      [[dayWords(voice, source.published)]],
      original === undefined ? [] : fill(strings.original[original.how], { outlet: original.outlet }),
      traced === undefined ? [] : fill(strings.tracedBy, { outlet: traced.outlet }),
    ],
    strings.dot,
  );
  const href = linkTo(source.url, claim.anchor);
  return {
    claim: claim.id,
    outlet: source.outlet,
    ...(href === undefined ? {} : { href }),
    about,
    printed: claim.printed ?? claim.anchor,
    language: source.language,
    evidence: claim.evidence === true,
    notes: ownWords(voice, [claim.set_aside, claim.note, source.note]),
  };
}

function ownWords(voice: Voice, texts: readonly (Text | undefined)[]): Piece[] {
  return texts.flatMap((text) => (text === undefined ? [] : [noted(voice, text)]));
}

/** A note: a plain string where it is in the card's language. */
function noted(voice: Voice, text: Text): Piece {
  return foreignTag(voice, text) === undefined ? own(voice, text) : ownPiece(voice, text);
}

/** What the editor says of the statement, and of each act against it that had happened. */
function statementNotes(voice: Voice, finding: Finding, { id, note, withdrawn = [] }: Statement): Piece[] {
  const acts = finding.reasons.flatMap((reason) =>
    reason.code === 'withdrawn' && reason.statement === id ? [withdrawn[reason.act]?.note] : [],
  );
  return ownWords(voice, [note, ...acts]);
}

/** What the editor says of the question as a whole. Not at an earlier moment: it may tell what came later. */
export function noteOf(voice: Voice, finding: Finding, at: Moment | undefined): Piece | undefined {
  const note = at === undefined ? factOf(voice, finding)?.note : undefined;
  return note === undefined ? undefined : noted(voice, note);
}

function aboutRow(voice: Voice, entry: Entry, state: ClaimState): Phrase {
  const { strings } = voice;
  const { claim, statement } = entry;
  const parts: readonly (readonly [keyof typeof strings.contains, readonly string[] | undefined])[] = [
    ['includes', claim.includes],
    ['excludes', claim.excludes],
    ['may_include', claim.may_include],
  ];
  const labels = (ids: readonly string[]): Phrase =>
    join(
      ids.map((id) => [ownPiece(voice, voice.index.facts.get(id)?.fact.label ?? id)]),
      strings.comma,
    );
  return join(
    [
      whenWords(voice, entry),
      statement?.citing === undefined
        ? []
        : fill(strings.cited, { cited: within(voice, [speakerPiece(voice, statement.citing)]) }),
      claim.hedge === undefined ? [] : [strings.hedge[claim.hedge]],
      state === 'withdrawn' || strings.state[state] === '' ? [] : [strings.state[state]],
      ...parts.map(([how, ids]) =>
        ids === undefined ? [] : fill(strings.contains[how], { parts: labels(ids) }),
      ),
    ],
    strings.dot,
  );
}

function rowsOf(voice: Voice, finding: Finding, origin: Origin): readonly Row[] {
  const fact = factOf(voice, finding);
  if (fact === undefined) return [];
  const groups = new Map<
    string,
    { readonly entry: Entry; readonly state: ClaimState; readonly all: Entry[] }
  >();
  for (const { id, state } of origin.claims) {
    const entry = entryOf(voice, fact.id, id);
    if (entry === undefined) continue;
    const shown = state === 'repeat' ? 'current' : state;
    const { claim, statement } = entry;
    const value = valueWords(voice, fact, claim);
    const when = claim.as_of ?? statement?.on ?? entry.source.published;
    const key = [
      plain(value),
      when,
      shown,
      claim.hedge,
      statement?.id,
      claim.includes,
      claim.excludes,
      claim.may_include,
    ].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, state, all: [entry] });
    else group.all.push(entry);
  }
  const told = new Set<string>();
  return [...groups.values()].map(({ entry, state, all }) => {
    const { statement } = entry;
    const fresh = statement !== undefined && !told.has(statement.id);
    if (fresh) told.add(statement.id);
    return {
      value: valueWords(voice, fact, entry.claim),
      state,
      about: aboutRow(voice, entry, state),
      took: fresh ? capital(actsAgainst(voice, finding, fact, statement.id), voice.language) : [],
      notes: fresh ? statementNotes(voice, finding, statement) : [],
      prints: all.map((one) => printOf(voice, one)),
    };
  });
}

/** All live claims of a finding under their origins, those that stand first. */
export function claimsByOrigin(voice: Voice, finding: Finding): readonly OriginSaid[] {
  const { strings } = voice;
  return finding.origins.map((origin) => {
    const entries = origin.claims.flatMap(({ id }) => entryOf(voice, finding.fact, id) ?? []);
    const outlets = counted(voice, strings.outlets, outletsOf(entries).length);
    const rootless = origin.key === 'unstated' || comparedOf(origin) === 0;
    return {
      key: origin.key,
      name:
        origin.speaker === undefined
          ? [origin.outlet ?? strings.noOwner]
          : speakerPiece(voice, origin.speaker),
      count: rootless
        ? outlets
        : fill(strings.outletsAndOrigins, { outlets, origins: counted(voice, strings.origins, 1) }),
      rows: rowsOf(voice, finding, origin),
    };
  });
}

/** The claims of a finding, and for a count the picture of them. */
export const openFinding = kept(
  (voice, finding: Finding): Behind => ({
    origins: claimsByOrigin(voice, finding),
    plot: plotOf(voice, finding),
  }),
);

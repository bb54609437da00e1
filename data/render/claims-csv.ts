/** Every claim of a story as one row of a table (RFC 4180): who prints what, whose it is, and what became of it. */
import type { Claim, Fact, Statement, Value } from '../bundle/types.ts';
import type { Finding } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { saidByOf } from '../wording/finding/reading.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { plain } from '../wording/phrase.ts';
import { plainValue } from '../wording/values/value.ts';

type Cell = string | number | boolean | undefined;

interface Row {
  readonly l: Localizer;
  readonly fact: Fact;
  readonly claim: Claim;
  readonly statement: Statement | undefined;
  readonly finding: Finding | undefined;
}

const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  fact: ({ fact }) => fact.id,
  asks: ({ l, fact }) => own(l, fact.asks),
  kind: ({ fact }) => fact.kind,
  claim: ({ claim }) => claim.id,
  value: ({ l, fact, claim }) => plain(plainValue(l, fact, claim)),
  form: ({ claim }) => claim.value?.form,
  low: ({ claim }) => boundsOf(claim.value)[0],
  high: ({ claim }) => boundsOf(claim.value)[1],
  answers: ({ claim }) => (claim.value && 'answers' in claim.value ? claim.value.answers.join(' ') : ''),
  unit: ({ claim }) => (claim.value && 'unit' in claim.value ? claim.value.unit : ''),
  hedge: ({ claim }) => claim.hedge,
  scope: ({ l, claim }) => (claim.scope === undefined ? '' : own(l, claim.scope)),
  as_of: ({ claim, statement }) => claim.as_of ?? statement?.on,
  state: ({ finding, claim }) => statesOf(finding, claim),
  said_by: ({ l, claim }) => saidByOf(l, claim).join(' '),
  said_by_names: ({ l, claim }) =>
    saidByOf(l, claim)
      .map((id) => own(l, l.lookup.speakers.get(id)?.name ?? id))
      .join('; '),
  first_hand: ({ claim }) => claim.first_hand === true,
  citing: ({ claim, statement }) => claim.citing ?? statement?.citing,
  statement: ({ claim }) => claim.statement,
  acts: ({ claim, statement }) =>
    [...(statement?.acts ?? []), ...(claim.acts ?? [])]
      .map(({ on, how, by }) => `${on} ${how} ${by}`)
      .join('; '),
  traced: ({ claim }) => claim.traced,
  source: ({ claim }) => claim.source,
  outlet: ({ l, claim }) => l.lookup.sources.get(claim.source)?.outlet,
  title: ({ l, claim }) => l.lookup.sources.get(claim.source)?.title,
  url: ({ l, claim }) => l.lookup.sources.get(claim.source)?.url,
  published: ({ l, claim }) => l.lookup.sources.get(claim.source)?.published,
  page_language: ({ l, claim }) => l.lookup.sources.get(claim.source)?.language,
  printed: ({ claim }) => claim.printed,
  anchor: ({ claim }) => claim.anchor,
  note: ({ l, claim }) => (claim.note === undefined ? '' : own(l, claim.note)),
};

/** The first row names the columns; lines end with CR and LF. */
export function claimsCsv(l: Localizer): string {
  const { findings } = resolve(l.bundle, {});
  const rows = l.bundle.facts.flatMap((fact) =>
    fact.claims.map((claim) => {
      const statement = l.lookup.statements.get(claim.statement ?? '');
      const finding = findings.find((one) => one.fact === fact.id);
      const row = { l, fact, claim, statement, finding };
      return Object.values(columns).map((cell) => cell(row));
    }),
  );
  return [Object.keys(columns), ...rows].map((cells) => `${cells.map(escaped).join(',')}\r\n`).join('');
}

/** What the card does with the claim; several where it lists several answers. Empty for one that is not published yet. */
function statesOf(finding: Finding | undefined, claim: Claim): string {
  const readings = finding?.readings.filter(({ claims }) => claims.includes(claim.id)) ?? [];
  return [...new Set(readings.map(({ state }) => state))].join(' ');
}

/** The numbers as printed, not the interval that they are compared by. */
function boundsOf(value: Value | undefined): readonly [Cell, Cell] {
  if (value === undefined) return ['', ''];
  if ('n' in value) return [value.n, value.n];
  if ('low' in value) return [value.low, value.high];
  if (value.form === 'between') return [value.date, value.until];
  return 'date' in value ? [value.date, value.date] : ['', ''];
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function escaped(cell: Cell): string {
  const text = String(cell ?? '');
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

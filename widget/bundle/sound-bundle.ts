/**
 * A bundle without what cannot be shown of it, whoever made it. One bad claim costs that claim: what lacks a field that
 * it needs, or has something else there, is left out, and so is every claim whose statement or source is. A note or an
 * anchor that is none costs only itself. Of an edition that is newer than this code, a bad claim costs its question: a card
 * says less then, and never something else.
 */
import { MAX_CLAIMS_PER_FACT } from '../../data/bundle/limits.ts';
import { acts, copies, counts, forms, hedges, statuses } from '../../data/bundle/newer.ts';
import type { Bundle, Claim, Fact } from '../../data/bundle/types.ts';
import {
  address,
  anyOf,
  cleanName,
  cleanText,
  either,
  list,
  number,
  oneOf,
  type Read,
  record,
  wholeList,
  yes,
} from './shapes.ts';

/** The edition that this code reads. */
const edition = 2;

const words = either(cleanText, anyOf(cleanText));
const names = either(cleanName, anyOf(cleanName));
const ids = wholeList(cleanText);
const oneOrMore = either(cleanText, ids);

const act = record({
  must: { on: cleanText, by: cleanText, how: oneOf(acts) },
  may: { source: cleanText },
  spare: { note: words },
});

const numbers = { n: number, low: number, high: number };
const value = record({
  must: { form: oneOf(forms) },
  may: {
    ...numbers,
    rounded_to: number,
    word: cleanText,
    unit: cleanText,
    date: cleanText,
    until: cleanText,
    about: yes,
    answers: ids,
  },
});

/** The kind of question that a form answers, and what it cannot do without; the forms that are not here are numbers, `n`. */
const needs = new Map<string, readonly [kind: Fact['kind'] | '', ...needed: string[]]>([
  ['range', ['count', 'low', 'high']],
  ['vague', ['count', 'word', 'low', 'high']],
  ['none', ['count']],
  ['some', ['count']],
  ['on', ['date', 'date']],
  ['by', ['date', 'date']],
  ['from', ['date', 'date']],
  ['between', ['date', 'date', 'until']],
  ['answer', ['answer', 'answers']],
  ['possible', ['answer', 'answers']],
  ['unclear', ['']],
  ['unreadable', ['']],
]);

/** What an object has itself; some pages put such names on every object. */
function ownOf<T extends object, K extends keyof T>(of: T, name: K): T[K] | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** Whether a claim says something that answers a question of this kind. */
function answersKind(claim: Claim, asked: Fact['kind']): boolean {
  const said = ownOf(claim, 'value');
  if (said === undefined) return Object.hasOwn(claim, 'denies');
  const [kind, ...needed] = needs.get(said.form) ?? ['count', 'n'];
  return (kind === '' || kind === asked) && needed.every((name) => Object.hasOwn(said, name));
}

const claim = record({
  must: { id: cleanText, source: cleanText },
  may: {
    value,
    statement: cleanText,
    said_by: oneOrMore,
    first_hand: yes,
    citing: cleanText,
    traced: cleanText,
    as_of: cleanText,
    hedge: oneOf(hedges),
    scope: words,
    verbatim: yes,
    denies: either(record({ must: { voice: cleanText } }), record({ must: { answer: cleanText } })),
    acts: wholeList(act),
    corrected: record({ must: { on: cleanText }, spare: { note: words } }),
    past: record({ must: { on: cleanText, why: words }, may: { source: cleanText } }),
    stands: words,
    leads: yes,
    includes: ids,
    excludes: ids,
    may_include: ids,
    parts: record({ must: { sum: number, facts: ids } }),
    set_aside: words,
  },
  spare: { printed: cleanText, anchor: cleanText, heard: words, note: words, evidence: yes },
});

const unitForms = anyOf(either(cleanText, anyOf(cleanText)));

const fact = (isNewer: boolean): Read =>
  record({
    must: {
      id: cleanText,
      kind: oneOf({ count: 1, date: 1, answer: 1 }),
      claims: (isNewer ? wholeList : list)(claim, MAX_CLAIMS_PER_FACT),
    },
    may: {
      unit: either(cleanText, unitForms),
      money: record({ must: { currency: cleanText }, may: { scale: cleanText, per: words } }),
      units: anyOf(number),
      counts: oneOf(counts),
      part_of: cleanText,
      several: yes,
      changes: yes,
      exclusive: ids,
      answers: wholeList(record({ must: { id: cleanText, label: names }, may: { kind_of: cleanText } })),
      status: record({ must: { is: oneOf(statuses), on: cleanText, why: words } }),
    },
    spare: { asks: words, label: names, where: words, who: words, unclear: words, note: words },
  });

/** Of an unknown language. */
const languageTag: Read = (value) => cleanText(value) ?? 'und';

const source = record({
  must: { id: cleanText, outlet: cleanText, language: languageTag },
  may: {
    published: cleanText,
    after: cleanText,
    before: cleanText,
    original: record({
      must: { outlet: cleanText, how: oneOf(copies) },
      spare: { title: cleanText, published: cleanText },
    }),
  },
  spare: { title: cleanText, url: address, dated: cleanText, note: words },
});

const statement = record({
  must: { id: cleanText, said_by: oneOrMore },
  may: { citing: cleanText, on: cleanText, acts: wholeList(act) },
  spare: { note: words },
});

const named = (fields: Readonly<Record<string, Read>>, must: Readonly<Record<string, Read>>): Read =>
  list(record({ must, spare: fields }));

const bundleRead = (isNewer: boolean): Read =>
  record({
    must: {
      story: cleanText,
      time_zone: cleanText,
      language: cleanText,
      sources: list(source),
      // Without its organisation, or the word that nobody names it, a voice would pass for an independent and firm one.
      speakers: list(
        record({
          must: { id: cleanText, name: names },
          may: { part_of: cleanText, named: (is) => (is === false ? is : undefined) },
          spare: { short: names, group: cleanText },
        }),
      ),
      statements: list(statement),
      facts: list(fact(isNewer)),
    },
    may: {
      // Nobody has the organisation that cannot be read, so that what the outlet says itself is left out.
      outlets: list(
        record({
          must: { name: cleanText },
          may: { part_of: (is) => cleanText(is) ?? '' },
          spare: { group: cleanText },
        }),
      ),
    },
    spare: {
      title: words,
      summary: words,
      // Days would begin elsewhere with only some of them.
      offsets: wholeList(record({ must: { offset: cleanText }, may: { from: number } })),
      state: cleanText,
      lead: number,
      groups: named({}, { id: cleanText, label: names }),
      newsrooms: cleanText,
      sections: named({}, { id: cleanText, title: words, facts: ids }),
      translated_by_machine: list(cleanText),
      translations: anyOf(cleanText),
    },
  });

/**
 * The questions without claims that do not answer them, or whose source, statement or voice is not there: a voice without
 * all of its organisations would pass for an independent one.
 */
function joined(bundle: Bundle, isNewer: boolean): readonly Fact[] {
  const sources = new Map(bundle.sources.map((one) => [one.id, one]));
  const wider = new Map(bundle.speakers.map((one) => [one.id, ownOf(one, 'part_of')]));
  const outlets = new Map(ownOf(bundle, 'outlets')?.map((one) => [one.name, ownOf(one, 'part_of')]));
  const isThere = (id: string | undefined, steps: number = wider.size): boolean =>
    id === undefined || (wider.has(id) && (steps === 0 || isThere(wider.get(id), steps - 1)));
  const areThere = (said: Claim['said_by']): boolean =>
    said === undefined || (typeof said === 'string' ? [said] : said).every((id) => isThere(id));
  const isOutletThere = ({ source }: Claim): boolean => {
    const { outlet = '', original } = sources.get(source) ?? {};
    return isThere(outlets.get(original?.outlet ?? outlet));
  };
  const statements = new Set(
    bundle.statements.filter(({ said_by }) => areThere(said_by)).map(({ id }) => id),
  );
  return bundle.facts.flatMap((one) => {
    const claims = one.claims.filter(
      (claim) =>
        answersKind(claim, one.kind) &&
        sources.has(claim.source) &&
        areThere(ownOf(claim, 'said_by')) &&
        (ownOf(claim, 'first_hand') !== true || isOutletThere(claim)) &&
        (!Object.hasOwn(claim, 'statement') || statements.has(claim.statement ?? '')),
    );
    if (claims.length === one.claims.length) return one;
    return isNewer ? [] : { ...one, claims };
  });
}

/** What of a parsed value can be shown as a bundle; `undefined` where it is none. */
export function soundBundle(read: unknown): Bundle | undefined {
  const { schema, facts } = (read ?? {}) as { readonly schema?: unknown; readonly facts?: unknown };
  if (typeof schema !== 'number' || schema < edition) return undefined;
  const isNewer = schema > edition;
  const bundle = bundleRead(isNewer)(read) as Bundle | undefined;
  if (bundle === undefined) return undefined;
  const shown = joined(bundle, isNewer);
  if (shown.length === 0 && (facts as readonly unknown[]).length > 0) return undefined;
  return shown.every((one, at) => one === bundle.facts[at]) && shown.length === bundle.facts.length
    ? bundle
    : { ...bundle, facts: shown };
}

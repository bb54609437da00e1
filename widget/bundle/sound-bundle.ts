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
  either,
  list,
  number,
  oneOf,
  type Read,
  record,
  text,
  whole,
  yes,
} from './shapes.ts';

/** The edition that this code reads. */
const edition = 2;

const words = either(text, anyOf(text));
const ids = whole(text);
const oneOrMore = either(text, ids);

const act = record({
  must: { on: text, by: text, how: oneOf(acts) },
  may: { source: text },
  spare: { note: words },
});

const numbers = { n: number, low: number, high: number };
const value = record({
  must: { form: oneOf(forms) },
  may: {
    ...numbers,
    rounded_to: number,
    word: text,
    unit: text,
    date: text,
    until: text,
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
  must: { id: text, source: text },
  may: {
    value,
    statement: text,
    said_by: oneOrMore,
    first_hand: yes,
    citing: text,
    traced: text,
    as_of: text,
    hedge: oneOf(hedges),
    scope: words,
    verbatim: yes,
    denies: either(record({ must: { voice: text } }), record({ must: { answer: text } })),
    acts: whole(act),
    corrected: record({ must: { on: text }, spare: { note: words } }),
    past: record({ must: { on: text, why: words }, may: { source: text } }),
    stands: words,
    leads: yes,
    includes: ids,
    excludes: ids,
    may_include: ids,
    parts: record({ must: { sum: number, facts: ids } }),
    set_aside: words,
  },
  spare: { printed: text, anchor: text, heard: words, note: words, evidence: yes },
});

const unitForms = anyOf(either(text, anyOf(text)));

const fact = (isNewer: boolean): Read =>
  record({
    must: {
      id: text,
      kind: oneOf({ count: 1, date: 1, answer: 1 }),
      claims: (isNewer ? whole : list)(claim, MAX_CLAIMS_PER_FACT),
    },
    may: {
      unit: either(text, unitForms),
      money: record({ must: { currency: text }, may: { scale: text, per: words } }),
      units: anyOf(number),
      counts: oneOf(counts),
      part_of: text,
      several: yes,
      changes: yes,
      exclusive: ids,
      answers: whole(record({ must: { id: text, label: words }, may: { kind_of: text } })),
      status: record({ must: { is: oneOf(statuses), on: text, why: words } }),
    },
    spare: { asks: words, label: words, where: words, who: words, unclear: words, note: words },
  });

/** Of an unknown language. */
const languageTag: Read = (value) => text(value) ?? 'und';

const source = record({
  must: { id: text, outlet: text, language: languageTag },
  may: {
    published: text,
    after: text,
    before: text,
    original: record({ must: { outlet: text, how: oneOf(copies) }, spare: { title: text, published: text } }),
  },
  spare: { title: text, url: address, dated: text, note: words },
});

const statement = record({
  must: { id: text, said_by: oneOrMore },
  may: { citing: text, on: text, acts: whole(act) },
  spare: { note: words },
});

const named = (fields: Readonly<Record<string, Read>>, must: Readonly<Record<string, Read>>): Read =>
  list(record({ must, spare: fields }));

const bundleRead = (isNewer: boolean): Read =>
  record({
    must: {
      story: text,
      time_zone: text,
      language: text,
      sources: list(source),
      // Without its organisation, or the word that nobody names it, a voice would pass for an independent and firm one.
      speakers: list(
        record({
          must: { id: text, name: words },
          may: { part_of: text, named: (is) => (is === false ? is : undefined) },
          spare: { short: words, group: text },
        }),
      ),
      statements: list(statement),
      facts: list(fact(isNewer)),
    },
    may: {
      // Nobody has the organisation that cannot be read, so that what the outlet says itself is left out.
      outlets: list(
        record({ must: { name: text }, may: { part_of: (is) => text(is) ?? '' }, spare: { group: text } }),
      ),
    },
    spare: {
      title: words,
      summary: words,
      // Days would begin elsewhere with only some of them.
      offsets: whole(record({ must: { offset: text }, may: { from: number } })),
      state: text,
      lead: number,
      groups: named({}, { id: text, label: words }),
      newsrooms: text,
      sections: named({}, { id: text, title: words, facts: ids }),
      translated_by_machine: list(text),
      translations: anyOf(text),
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

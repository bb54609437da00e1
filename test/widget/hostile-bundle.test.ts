/**
 * A bundle with something else in the place of any one of its values: the card is drawn and everything opens, or the whole
 * is refused by name. Whatever was bad costs no more than itself, its claim or its question.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim } from '../../data/bundle/types.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { en } from '../../data/wording/locales/en.ts';
import { readBundle } from '../../widget/bundle/read-bundle.ts';
import { bundleTextOf } from '../../widget/state/bundle-text.ts';
import { openText } from '../../widget/state/open-text.ts';
import { bundle as story } from '../wording/story.ts';

type Path = readonly (string | number)[];

/** Every place in a value, lists and records as well. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) =>
          pathsIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

/** The same value with another one in this place. */
function withAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined) return put;
  if (Array.isArray(value)) return value.map((one, at) => (at === first ? withAt(one, rest, put) : one));
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(record).map(([name, one]) => [name, name === first ? withAt(one, rest, put) : one]),
  );
}

/** Draws the card at rest and after a switch, and everything that opens. */
function drawn(bundle: Bundle): string {
  const text = bundleTextOf(bundle, en, 'en');
  const opened = text.open(openText);
  const views = [{}, { withoutGroups: ['officials'], at: '2022-01-10' }];
  const all = views.flatMap((view) => [
    text.card(view),
    ...bundle.facts.map(({ id }) => opened.details(view, id)),
    opened.sources(view),
    opened.answers(view),
    opened.questions(view),
    opened.corrections(view),
  ]);
  return JSON.stringify(all);
}

const hostile: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'constructor'],
  ['half a sign', '\ud800'],
  ['a day that is none', '9999-99-99'],
  ['a list', []],
  ['a list of lists', [[null]]],
  ['a record', {}],
  ['a record of records', JSON.parse('{"__proto__":{"en":{}},"id":{},"en":3}')],
];

/** One place of each kind: of a hundred claims, each field that any of them has, once. */
function kindsOf(paths: readonly Path[]): readonly Path[] {
  const kinds = new Map(
    paths.map((path) => [path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'), path]),
  );
  return [...kinds.values()];
}

const ferryHome = fileURLToPath(new URL('../../widget/pages/states/example-ferry', import.meta.url));

describe('a story of every kind of question', () => {
  it.each(hostile)('with %s in one place of each kind is drawn, or refused by name', async (_, put) => {
    const { bundle: ferry } = await compileStory(ferryHome, { now: new Date('2026-07-01') });
    const paths = kindsOf(pathsIn(ferry));
    expect(paths.length).toBeGreaterThan(80);
    for (const path of paths) {
      const place = path.join('.');
      const read = readBundle(JSON.stringify(withAt(ferry, path, put)), '');
      if (typeof read === 'string') expect([read, path.length], place).toEqual(['schema', 1]);
      else expect(() => drawn(read), place).not.toThrow();
    }
  });
});

describe('a bundle', () => {
  it.each(hostile)('with %s in one place of each kind is drawn, or refused by name', (_, put) => {
    let shown = 0;
    for (const path of kindsOf(pathsIn(story))) {
      const place = path.join('.');
      const read = readBundle(JSON.stringify(withAt(story, path, put)), '');
      if (typeof read === 'string') {
        expect(read, place).toBe('schema');
        // Only what holds for the whole story costs the card.
        expect(path.length, place).toBe(1);
        continue;
      }
      shown += 1;
      expect(() => drawn(read), place).not.toThrow();
    }
    expect(shown).toBeGreaterThan(60);
  });

  const claims = (bundle: Bundle | string): readonly Claim[] =>
    typeof bundle === 'string' ? [] : bundle.facts.flatMap((fact) => fact.claims);
  const all = claims(story).length;
  const readWith = (path: Path, put: unknown): ReturnType<typeof readBundle> =>
    readBundle(JSON.stringify(withAt(story, path, put)), '');

  it.each([
    ['source', 'nowhere'],
    ['value', { form: 'ratio' }],
    ['value', { form: 'exact', n: '164' }],
    ['value', { form: 'on', date: '2022' }],
    ['id', 7],
  ])('loses one claim where its %s is bad', (field, put) => {
    expect(claims(readWith(['facts', 0, 'claims', 0, field], put)).length).toBe(all - 1);
  });

  it('keeps a claim whose anchor has half a sign, and shows the sign for that', () => {
    const read = readWith(['facts', 0, 'claims', 1, 'anchor'], 'dead \ud83d and');
    expect(claims(read).length).toBe(all);
    expect(claims(read)[1]?.anchor).toBe('dead \ufffd and');
  });

  it('never shows a figure that was taken back when the act that says so is bad', () => {
    const read = readWith(['statements', 0, 'acts', 0, 'how'], 'sealed');
    const left = claims(read);
    expect(left.length).toBeLessThan(all);
    expect(left.some(({ statement }) => statement === 'toll-164')).toBe(false);
  });

  it('loses what a voice says whose organisation cannot be told, near or far', () => {
    const owned = {
      ...story,
      speakers: [
        ...story.speakers,
        { id: 'press', name: 'Press', part_of: 'owner' },
        { id: 'owner', name: 'Owner' },
      ],
      outlets: [{ name: 'AP', part_of: 'press' }],
      facts: story.facts.map((fact) => ({
        ...fact,
        claims: fact.claims.map(({ said_by: _, statement: __, ...claim }) => ({
          ...claim,
          first_hand: true,
        })),
      })),
    };
    const own = (damaged: object): readonly string[] => {
      const read = readBundle(JSON.stringify({ ...owned, ...damaged }), '');
      return [...new Set(claims(read).map(({ source }) => source))];
    };
    const whole = own({});
    expect(whole).toContain('ap');
    const others = whole.filter((source) => source !== 'ap');
    expect(own({ outlets: [{ name: 'AP', part_of: 7 }] })).not.toContain('ap');
    expect(own({ speakers: owned.speakers.filter(({ id }) => id !== 'owner') })).toEqual(others);
    expect(readBundle(JSON.stringify({ ...owned, outlets: 'AP' }), '')).toBe('schema');
  });

  it('loses a question of more claims than a page can hold, and no other', () => {
    const [first, ...others] = story.facts;
    const many = Array.from({ length: 20_000 }, (_, at) => ({ ...first?.claims[0], id: `c${at}` }));
    const read = readWith(['facts'], [{ ...first, claims: many }, ...others]);
    expect(typeof read === 'string' ? read : read.facts.map(({ id }) => id)).toEqual(
      others.map(({ id }) => id),
    );
  });

  it('whose parts, bodies and citations run in circles is drawn', () => {
    const speakers = story.speakers.map((one, at, list) => ({
      ...one,
      part_of: list[(at + 1) % list.length]?.id ?? '',
    }));
    const statements = story.statements.map((one) => ({ ...one, citing: one.said_by as string }));
    const facts = story.facts.map((one, at, list) => ({
      ...one,
      part_of: list[(at + 1) % list.length]?.id ?? '',
      claims: one.claims.map((claim) => ({ ...claim, includes: [one.id] })),
    }));
    const read = readBundle(JSON.stringify({ ...story, speakers, statements, facts }), '');
    if (typeof read === 'string') throw new Error(read);
    expect(drawn(read)).toContain('238');
  });

  it('whose texts are heaped with signs is cut', () => {
    const read = readWith(['title'], `T${'\u0301'.repeat(1_000_000)}`);
    expect(typeof read === 'string' ? 0 : (read.title as string).length).toBeLessThan(20);
  });

  it('that is sound is taken as it is, and not copied', () => {
    const text = JSON.stringify(story);
    expect(JSON.stringify(readBundle(text, ''))).toBe(text);
  });
});

/**
 * A story of many questions, each of which holds one text in every place that a text can stand in, as the files that an editor
 * would have written. A field that refuses the text gets a harmless one.
 */
import { type CompiledStory, compileFiles } from '../../data/compiler/index.ts';

export const fields = [
  'outlet',
  'title of a source',
  'note of a source',
  'outlet of the original',
  'title of the original',
  'name',
  'note of a statement',
  'note of an act',
  'asks',
  'label',
  'unit',
  'where',
  'who',
  'note of a fact',
  'printed',
  'anchor',
  'note of a claim',
  'set aside',
  'label of an answer',
] as const;
export type Field = (typeof fields)[number];

/** The story's own. */
const storyFields = ['title', 'summary'] as const;

export interface Held {
  readonly text: string;
  /** Where it may stand. */
  readonly in: ReadonlySet<string>;
}

/** A text as the compiler keeps it: composed, and without space at its ends. */
export function asKept(text: string): string {
  return text.normalize('NFC').trim();
}

export const now: Date = new Date('2026-06-01T12:00:00Z');
const q = (text: string): string => JSON.stringify(text);

/**
 * Every text in a question, with a source, a speaker and a statement of its own; and in another one that has it among its
 * answers, where it may stand there. The card shows the first fifty at rest.
 */
export function compileHolding(
  held: readonly Held[],
  title: Held = { text: 'T', in: new Set() },
): CompiledStory {
  const put = (one: Held, field: string, else_: string): string => q(one.in.has(field) ? one.text : else_);
  const files = new Map<string, string>();
  const sources: string[] = [];
  const speakers: string[] = [];
  held.forEach((one, at) => {
    const of = (field: Field, else_ = `${field.split(' ')[0]} ${at}`): string => put(one, field, else_);
    sources.push(
      `s${at}: { outlet: ${of('outlet')}, title: ${of('title of a source')}, note: ${of('note of a source')}, published: 2026-01-05, language: en, url: 'https://news.example/${at}' }`,
      `o${at}: { outlet: ${q(`Copier ${at}`)}, published: 2026-01-06, language: en, original: { outlet: ${of('outlet of the original')}, title: ${of('title of the original')}, how: rewrite } }`,
    );
    speakers.push(`p${at}: { name: ${of('name')} }`);
    files.set(
      `facts/f${at}.yaml`,
      `asks: ${of('asks')}
label: ${of('label')}
kind: count
unit: ${of('unit')}
counts: running total
where: ${of('where')}
who: ${of('who')}
note: ${of('note of a fact')}
statements:
  t${at}: { said_by: p${at}, on: 2026-01-04, note: ${of('note of a statement')}, acts: [{ on: 2026-01-05, by: p${at}, how: retracted, source: s${at}, note: ${of('note of an act')} }] }
claims:
  - { source: s${at}, value: 12, said_by: p${at}, as_of: 2026-01-05, printed: ${of('printed')}, anchor: ${of('anchor')}, note: ${of('note of a claim')} }
  - { source: s${at}, value: 9, statement: t${at}, anchor: nine people }
  - { source: o${at}, value: 13, anchor: thirteen people, set_aside: ${of('set aside')} }
`,
    );
    if (one.in.has('label of an answer'))
      files.set(
        `facts/a${at}.yaml`,
        `asks: Which one is it of ${at}?
label: Which ${at}
kind: answer
answers: { one: ${of('label of an answer')}, two: Two }
claims:
  - { source: s${at}, value: one, said_by: p${at}, anchor: the first one }
`,
      );
  });
  files.set(
    'story.yaml',
    `title: ${put(title, 'title', 'A story')}
summary: ${put(title, 'summary', 'A summary.')}
language: en
time_zone: '+00:00'
state: closed
lead: ${Math.min(files.size, 50)}
facts: [${[...files.keys()].map((name) => name.slice('facts/'.length, -'.yaml'.length)).join(', ')}]
`,
  );
  files.set('sources.yaml', sources.join('\n'));
  files.set('speakers.yaml', speakers.join('\n'));
  return compileFiles(files, 'held', { now });
}

/** The fields that take a text, and for the others the rules that refuse it. */
export function placesFor(text: string): {
  readonly held: Held;
  readonly refused: ReadonlyMap<string, readonly string[]>;
} {
  const all = new Set<string>([...fields, ...storyFields]);
  const refused = new Map<string, readonly string[]>();
  const whole = { text, in: all };
  if (compileHolding([whole], whole).bundle !== undefined) return { held: whole, refused };
  const taken = new Set<string>();
  for (const field of all) {
    const one = { text, in: new Set([field]) };
    const { bundle, issues } = compileHolding([one], one);
    if (bundle !== undefined) taken.add(field);
    else
      refused.set(
        field,
        issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      );
  }
  return { held: { text, in: taken }, refused };
}

/** What decides who is who. */
const names = new Set<string>(['outlet', 'outlet of the original', 'name']);

/** Those that a story refuses beside the others, as one name in two spellings: names that differ by signs only. */
function namesakesIn(held: readonly Held[]): ReadonlySet<Held> {
  const { bundle, issues } = compileHolding(held);
  if (bundle !== undefined) return new Set();
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code !== 'outlet-spelling' && code !== 'speaker-twice'))
    throw new Error(`Texts that stand alone do not stand together: ${errors.map(({ code }) => code)}`);
  // Two lines for each text in the one file, one in the other.
  const place = (file: string, line: number): number =>
    Math.floor((line - 1) / (/sources/.test(file) ? 2 : 1));
  return new Set(errors.map(({ file, line }) => held[place(file, line)] as Held));
}

/** All of them, in stories of at most so many. */
export function inStories(all: readonly Held[], most: number): readonly (readonly Held[])[] {
  const stories: (readonly Held[])[] = [];
  for (let left = all; left.length > 0; left = left.filter((one) => !stories.at(-1)?.includes(one))) {
    let story = left.slice(0, most);
    for (let twice = namesakesIn(story); twice.size > 0; twice = namesakesIn(story))
      story = story.filter((one) => !twice.has(one));
    stories.push(story);
  }
  return stories;
}

/** The same in one story, where namesakes are no names. */
export function together(held: readonly Held[]): readonly Held[] {
  const twice = namesakesIn(held);
  const less = ({ text, in: places }: Held): Held => ({
    text,
    in: new Set([...places].filter((place) => !names.has(place))),
  });
  return twice.size === 0 ? held : together(held.map((one) => (twice.has(one) ? less(one) : one)));
}

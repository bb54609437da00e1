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
  'note of a withdrawal',
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
export const storyFields = ['title', 'summary'] as const;

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
 * answers, where it may stand there.
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
  t${at}: { said_by: p${at}, on: 2026-01-04, note: ${of('note of a statement')}, withdrawn: { on: 2026-01-07, by: p${at}, how: retracted, note: ${of('note of a withdrawal')} } }
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
lead: 2
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

/**
 * `new fact`: a fact of any kind, with its file and its place in story.yaml. What an option does not say is asked at a
 * terminal. Nothing in the file has to be deleted afterwards: claims are added to an empty list.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSlug } from '../../bundle/stored.ts';
import { slugFrom } from '../../desk/slugs.ts';
import { storySchemaDir } from '../../site/write-schemas.ts';
import { chosenStory, optionWord, readArgs, storiesDir } from '../options.ts';
import { saveEdits } from '../save-edits.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const kinds = ['count', 'date', 'answer'] as const;
const movements = ['running total', 'at one time', 'each day'] as const;

const options = {
  kind: { type: 'string' },
  asks: { type: 'string' },
  label: { type: 'string' },
  unit: { type: 'string' },
  money: { type: 'string' },
  counts: { type: 'string' },
  answer: { type: 'string', multiple: true },
  exclusive: { type: 'boolean' },
  after: { type: 'string' },
  section: { type: 'string' },
  stories: { type: 'string', default: storiesDir },
} as const;

type Typed = ReturnType<typeof typed>['values'];

function typed(args: readonly string[]) {
  return readArgs({ args: [...args], allowPositionals: true, options });
}

/** `args` are those behind `new fact`. */
export async function newFact(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = typed(args);
  const [name, id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) {
    throw new UsageError(
      'Say which story and the id of the fact, like: new fact STORY killed --kind count --asks "How many people were killed?" --unit people',
    );
  }
  const { story, folder } = await chosenStory(name, values.stories);
  if (!isSlug(id)) throw new UsageError(`"${id}" is not a slug: a-z, 0-9 and single hyphens.`);
  if (existsSync(join(folder, `facts/${id}.yaml`))) throw new UsageError(`There is a fact "${id}" already.`);
  const ask = asking(terminal);
  const kind = optionWord('kind', values.kind ?? (await ask('kind', 'Kind: count, date or answer?')), kinds);
  const asks = values.asks ?? (await ask('asks', 'The question that it answers?'));
  const words = id.replaceAll('-', ' ');
  const label = values.label ?? words.charAt(0).toUpperCase() + words.slice(1);
  const own =
    kind === 'count'
      ? await countKeys(values, ask)
      : kind === 'answer'
        ? await answerKeys(values, ask, terminal)
        : {};
  refuseOthers(kind, values);
  const schema = relative(join(folder, 'facts'), join(storySchemaDir(folder), 'fact.json')).replaceAll(
    '\\',
    '/',
  );
  const { after, section } = values;
  const fact = { id, asks, label, kind, ...own, claims: [] };
  const where = { ...(after === undefined ? {} : { after }), ...(section === undefined ? {} : { section }) };
  return saveEdits(
    folder,
    [{ do: 'add-fact', fact, ...where, comment: `yaml-language-server: $schema=${schema}` }],
    `${id} is a fact of ${story} now; add claims to its file, or to a sheet`,
    terminal,
  );
}

type Ask = (option: string, question: string) => Promise<string>;

/** Asks at a terminal; elsewhere the option has to say it. */
function asking({ ask }: Terminal): Ask {
  return async (option, question) => {
    const answer = ask === undefined ? '' : (await ask(`${question} `)).trim();
    if (answer === '') throw new UsageError(`Say it with --${option}: ${question}`);
    return answer;
  };
}

async function countKeys({ unit, money, counts }: Typed, ask: Ask): Promise<object> {
  if (unit !== undefined && money !== undefined)
    throw new UsageError('--money says what is counted; leave --unit out.');
  const moves = counts === undefined ? {} : { counts: optionWord('counts', counts, movements) };
  if (money !== undefined) return { money: { currency: money }, ...moves };
  return { unit: unit ?? (await ask('unit', 'What is counted, like people?')), ...moves };
}

async function answerKeys({ answer = [], exclusive }: Typed, ask: Ask, terminal: Terminal): Promise<object> {
  const lines =
    answer.length > 0
      ? answer
      : (await ask('answer', 'Its answers, with ; between them, like: Yes; No?')).split(';');
  const answers = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, id, label] = /^([a-z0-9-]+)=(.+)$/.exec(line) ?? [undefined, slugFrom(line), line];
      if (id === undefined || id === '' || label === undefined)
        throw new UsageError(`Give the answer "${line}" an id, like: --answer "id=${line}"`);
      return [id, label.trim()] as const;
    });
  const each =
    exclusive === undefined ? await terminal.ask?.('Does each answer exclude the others? y/n ') : undefined;
  const excludes = exclusive ?? /^y/i.test(each ?? '');
  return { ...(excludes ? { exclusive: 'all' } : {}), answers: Object.fromEntries(answers) };
}

function refuseOthers(kind: (typeof kinds)[number], values: Typed): void {
  const belongs = {
    unit: 'count',
    money: 'count',
    counts: 'count',
    answer: 'answer',
    exclusive: 'answer',
  } as const;
  for (const [option, other] of Object.entries(belongs) as [keyof typeof belongs, string][]) {
    if (values[option] !== undefined && kind !== other)
      throw new UsageError(`--${option} belongs to facts of the kind ${other}.`);
  }
}

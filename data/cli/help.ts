/** The texts of `--help`: the list of commands, and the options of one. */
import { commands } from './commands.ts';

/** What each option does; one that several commands take means the same in all of them. */
const options: Readonly<Record<string, string>> = {
  accept: 'take the places of the anchors as they are found now',
  all: 'facts with a single claim as well',
  after: 'the fact that it comes after in the order of the card',
  again: 'add claims of the sheet that the story does not have any more',
  against: 'compare with this file or revision, not with what was last compiled or published here',
  answer: 'an answer, like Yes or first-shot=Who fired first; once for each',
  articles: 'the folder with your copies of the articles, in which the anchors are looked for',
  asks: 'the question that the fact answers',
  'as-of': 'what could be known then, like 2022-01-09',
  by: 'your name or initials: who signs, or who publishes',
  'checked-by': 'who has checked what is published; else who signed its facts',
  counts: 'how a number moves: running total, at one time or each day; leave it out for one that does not',
  csv: 'as comma-separated values, for spreadsheets',
  'dry-run': 'say what would be done, and change nothing',
  erase: 'delete every revision and form of it as well, and say what cannot be reached',
  env: 'a second Worker, as wrangler.toml names it',
  exclusive: 'each answer excludes the others',
  fact: 'one fact: every reading by day, with its state and the reason',
  file: 'a bundle that somebody saved',
  host: 'the address to listen on; with 0.0.0.0 everybody in your network reads your stories, unpublished ones too',
  force: 'publish what would be refused, and write again what is there already',
  format: 'pretty for people, json for programs, github for pull requests',
  kind: 'count: a number; date: a day or moment; answer: one of several answers',
  label: 'two or three words for lists; made from the id without it',
  lang: 'the language of the card, like ru',
  local: 'the KV on this machine, which npm start serves',
  money: 'a sum, by the three letters of its currency, in place of a unit',
  open: 'with figures, reports and pages',
  out: 'where to write',
  port: 'where to listen; without it 8787, or any free one if that is taken',
  reason: 'what readers are told, in a sentence or two',
  remote: 'the KV of the deployed Worker',
  section: 'the heading that it stands under',
  sign: 'facts that you have read as the card prints them, and found true',
  signed: 'refuse leading facts that nobody has signed, and facts that changed since they were signed',
  'skip-tests': 'deploy without testing the code first',
  source: 'one page: its claims, and where else the story names it',
  state: 'the folder of the local KV; .wrangler/state/v3/kv, as `wrangler dev` has it',
  stories: 'the folder of the stories; data/stories',
  to: 'a revision, as status names it',
  unit: 'what is counted, like people',
  url: 'the address of the Worker, like https://facts.example.org',
  watch: 'look again whenever a file is saved',
  'without-groups': 'groups of voices that are switched off, with commas between them',
  'without-voices': 'voices that are switched off, like speaker:police or outlet:Reuters',
  without: 'sources that are switched off, with commas between them',
};

/** One line for each option in the usage of a command. */
export function optionsOf(usage: string): string {
  const names = [...new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name))];
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return names.map((name) => `    --${name.padEnd(width)}${options[name] ?? ''}\n`).join('');
}

/** The list of commands. */
export function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}${does}`);
  return `npm run wwk -- COMMAND [--help]\n\n${lines.join('\n')}\n`;
}

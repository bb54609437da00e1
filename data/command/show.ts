/** `show`: the card of a story as text, for any sources and any earlier moment. Compiles the story first. */
import { join } from 'node:path';
import { compileStory, formatIssues, paint, wrapped } from '../compiler/index.ts';
import { nearest } from '../compiler/nearest.ts';
import type { Bundle } from '../model/bundle.ts';
import type { View } from '../model/finding.ts';
import { spanOf } from '../model/moment.ts';
import { resolve } from '../model/resolve.ts';
import { plain } from '../wording/phrase.ts';
import { sheetOf } from '../wording/sheet.ts';
import { exit } from './exit.ts';
import { Misused } from './misused.ts';
import { chosenStories, readArgs, storiesDir } from './options.ts';
import { spoken, voiceIn } from './speak.ts';
import type { Terminal } from './terminal.ts';

export async function show(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      'as-of': { type: 'string' },
      lang: { type: 'string', default: 'en' },
      stories: { type: 'string', default: storiesDir },
    },
  });
  if (positionals.length !== 1)
    throw new Misused('Say which story to show, like: show kazakhstan-unrest-2022');
  const { dir, stories } = await chosenStories(positionals, values.stories);
  const { bundle, issues } = await compileStory(join(dir, stories[0] ?? ''), { now: terminal.now() });
  if (bundle === undefined) {
    terminal.err(formatIssues(issues, { color: terminal.color }));
    return exit.issues;
  }
  const language = spoken(values.lang, bundle);
  const off = values.without.flatMap((list) => list.split(',')).filter((id) => id !== '');
  const view = viewOf(bundle, off, values['as-of']);
  terminal.out(await card(bundle, view, language, terminal.color));
  return exit.fine;
}

function viewOf(bundle: Bundle, off: readonly string[], at: string | undefined): View {
  const sources = bundle.sources.map(({ id }) => id);
  for (const id of off) {
    if (sources.includes(id)) continue;
    const like = sources.filter((one) => one.includes(id) || id.includes(one));
    const meant = like.length === 1 ? like[0] : like.length === 0 ? nearest(id, sources) : undefined;
    const few = like.length > 1 ? like : sources;
    const there =
      few.length > 12 ? `sources.yaml lists all ${sources.length} of them.` : `There are: ${few.join(', ')}.`;
    throw new Misused(
      `There is no source "${id}". ${meant === undefined ? there : `Did you mean ${meant}?`}`,
    );
  }
  if (at !== undefined && spanOf(at, bundle.time_zone) === undefined) {
    throw new Misused(`"${at}" is not a moment like 2022-01-09 or 2022-01-09T20:00.`);
  }
  return { off, ...(at === undefined ? {} : { at }) };
}

/** A text of its own lines. */
function lined(text: string, indent: string): string {
  return `${wrapped(text, indent)}\n`;
}

/** The card as text; also what the plain-text form of a published story is. */
export async function card(bundle: Bundle, view: View, language: string, color: boolean): Promise<string> {
  const voice = await voiceIn(bundle, language);
  const sheet = sheetOf(voice, resolve(bundle, view));
  const lines = [`${paint(sheet.title, 'bold', color)}\n`, lined(plain(sheet.state), '')];
  for (const { asks, statusWord, trend, says, why, behind } of sheet.findings) {
    const word = trend === undefined ? statusWord : `${statusWord}, ${trend}`;
    lines.push(`\n${paint(asks, 'bold', color)} ${paint(`[${word}]`, 'dim', color)}\n`);
    for (const { value, owner } of says) {
      lines.push(lined(plain(value), '  '), plain(owner) === '' ? '' : lined(plain(owner), '      '));
    }
    for (const phrase of why) lines.push(lined(plain(phrase), '    '));
    if (behind.length > 0) lines.push(paint(lined(plain(behind), '    '), 'dim', color));
  }
  if (sheet.unknowns.length > 0) lines.push(`\n${paint(voice.strings.unknowns, 'bold', color)}\n`);
  for (const { asks, why } of sheet.unknowns) lines.push(lined(`${asks} ${plain(why)}`, '  '));
  return lines.join('');
}

/** `show`: the card of a story as text, for any sources and any earlier moment. Compiles the story first. */
import { join } from 'node:path';
import type { Bundle } from '../../bundle/bundle.ts';
import { spanOf } from '../../bundle/moment.ts';
import { compileStory, formatIssues } from '../../compiler/index.ts';
import { nearest } from '../../compiler/nearest.ts';
import { card } from '../../render/text.ts';
import type { View } from '../../resolver/finding.ts';
import { exit } from '../exit.ts';
import { Misused } from '../misused.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import { checkTag, spoken } from '../spoken.ts';
import type { Terminal } from '../terminal.ts';

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
  checkTag(language);
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

/** `show`: the card of a story as text, in any view: sources, voices or groups off, any earlier moment. Compiles the story first. */
import { join } from 'node:path';
import { isMoment } from '../../bundle/moment.ts';
import type { Bundle } from '../../bundle/types.ts';
import { compileStory, formatIssues } from '../../compiler/index.ts';
import { didYouMean, nearest } from '../../compiler/nearest.ts';
import { textOfCard } from '../../render/text.ts';
import type { View, VoiceKey } from '../../resolver/finding.ts';
import { storyVoices } from '../../resolver/story-voices.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import { checkTag, spoken } from '../spoken.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { showFact, showSource } from './show-parts.ts';

export async function show(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      'without-groups': { type: 'string', multiple: true, default: [] },
      'without-voices': { type: 'string', multiple: true, default: [] },
      open: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      lang: { type: 'string', default: 'en' },
      fact: { type: 'string' },
      source: { type: 'string' },
      stories: { type: 'string', default: storiesDir },
    },
  });
  if (positionals.length !== 1)
    throw new UsageError('Say which story to show, like: show kazakhstan-unrest-2022');
  const { dir, stories } = await chosenStories(positionals, values.stories);
  const folder = join(dir, stories[0] ?? '');
  if (values.fact !== undefined) return showFact(folder, values.fact, terminal);
  if (values.source !== undefined) return showSource(folder, values.source, terminal);
  const { bundle, issues } = await compileStory(folder, { now: terminal.now() });
  if (bundle === undefined) {
    terminal.err(formatIssues(issues, { color: terminal.color }));
    return ExitCode.issues;
  }
  const language = spoken(values.lang, bundle);
  const view = viewOf(bundle, {
    without: listed(values.without),
    groups: listed(values['without-groups']),
    voices: listed(values['without-voices']),
    at: values['as-of'],
  });
  checkTag(language);
  terminal.out(textOfCard(bundle, { view, language, color: terminal.color, open: values.open }));
  return ExitCode.fine;
}

function listed(values: readonly string[]): readonly string[] {
  return values.flatMap((list) => list.split(',')).filter((id) => id !== '');
}

interface Typed {
  readonly without: readonly string[];
  readonly groups: readonly string[];
  readonly voices: readonly string[];
  readonly at: string | undefined;
}

/** Throws `UsageError` for an id that the story does not have, with the nearest that it has. */
function viewOf(bundle: Bundle, { without, groups, voices, at }: Typed): View {
  if (at !== undefined && !isMoment(at)) {
    throw new UsageError(`"${at}" is not a moment like 2022-01-09 or 2022-01-09T20:00.`);
  }
  const known: readonly string[] = storyVoices(bundle);
  const keys = voices.map((id) => (known.includes(id) ? id : `speaker:${id}`)) as VoiceKey[];
  checkIds(
    'source',
    without,
    bundle.sources.map(({ id }) => id),
    'sources.yaml lists them.',
  );
  checkIds(
    'group',
    groups,
    (bundle.groups ?? []).map(({ id }) => id),
    'story.yaml lists them under groups.',
  );
  checkIds('voice', keys, known, 'A voice is speaker:ID, or outlet:NAME for what an outlet saw itself.');
  return {
    ...(without.length === 0 ? {} : { without }),
    ...(groups.length === 0 ? {} : { withoutGroups: groups }),
    ...(keys.length === 0 ? {} : { withoutVoices: keys }),
    ...(at === undefined ? {} : { at }),
  };
}

function checkIds(kind: string, ids: readonly string[], known: readonly string[], where: string): void {
  for (const id of ids) {
    if (known.includes(id)) continue;
    const like = known.filter((one) => one.includes(id) || id.includes(one));
    const meant = like.length === 1 ? like[0] : like.length === 0 ? nearest(id, known) : undefined;
    const few = like.length > 1 ? like : known;
    const there = few.length > 12 || few.length === 0 ? where : `There are: ${few.join(', ')}.`;
    throw new UsageError(`There is no ${kind} "${id}".${didYouMean(meant, there)}`);
  }
}

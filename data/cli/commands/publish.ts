/** `publish`: compiles the stories and brings what changed to readers. Stories with mistakes are left as they are. */
import { resolve } from 'node:path';
import { compileStories, formatIssues, hasErrors, signCodes } from '../../compiler/index.ts';
import { type PublishReport, publish as publishTo } from '../../publish/publish.ts';
import type { GoodStory } from '../../publish/shelve.ts';
import { papersOf } from '../../render/papers.ts';
import { buildAll } from '../../site/build.ts';
import { counted } from '../counted.ts';
import { exit } from '../exit.ts';
import { chosenStories, readArgs, storiesDir } from '../options.ts';
import { openTarget, pause, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';

export async function publish(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...targetOptions,
      stories: { type: 'string' },
      only: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      signed: { type: 'boolean' },
    },
  });
  const dir = resolve(values.stories ?? storiesDir);
  const { stories: only } = await chosenStories([...(values.only ?? []), ...positionals], dir);
  const compiled = await compileStories(dir, {
    now: terminal.now(),
    only,
    signing: values.signed === true ? 'required' : 'asked',
  });
  const good: GoodStory[] = [];
  let broken = 0;
  for (const { story, issues, bundle, bytes, revision, translations = [] } of compiled) {
    if (bundle !== undefined && bytes !== undefined && revision !== undefined) {
      good.push({ story, bundle, bytes, revision, translations });
    } else {
      broken += 1;
      terminal.err(`${story}: has mistakes and is left as it is\n`);
    }
    const open = issues.filter(({ code }) => Object.hasOwn(signCodes, code));
    if (!hasErrors(issues)) terminal.err(formatIssues(open, { color: terminal.color }));
    if (hasErrors(issues)) terminal.err(formatIssues(issues, { color: terminal.color }));
  }
  const { site } = await buildAll();
  const { shelf, close } = await openTarget(values, process.env);
  try {
    const dryRun = values['dry-run'] === true;
    const report = await publishTo(shelf, good, {
      now: terminal.now(),
      papers: (story, before) => papersOf(story, before, terminal.now(), site),
      site: site.files,
      wait: pause,
      dryRun,
      force: values.force === true,
    });
    terminal.out(tell(report, shelf.name, dryRun));
    const refused = report.stories.filter(({ fate }) => fate.fate === 'refused').length;
    return broken + refused > 0 ? exit.issues : exit.fine;
  } finally {
    await close();
  }
}

function tell(report: PublishReport, place: string, dryRun: boolean): string {
  const lines = report.stories.map(({ story, revision, fate }) => {
    const kept = fate.fate === 'kept' ? ', which was only saved until now' : '';
    const end =
      fate.fate === 'refused'
        ? `: ${fate.why.replace(/\.$/, '')}. --force publishes it all the same`
        : ` ${revision}${kept}`;
    return `  ${story}: ${fate.fate}${end}\n`;
  });
  const others = report.others.map((story) => `  ${story}: published, but not among these; left as it is\n`);
  const count = (fate: string): number => report.stories.filter((one) => one.fate.fate === fate).length;
  const sums = ['new', 'changed', 'kept', 'unchanged', 'refused']
    .filter((fate) => fate !== 'kept' || count(fate) > 0)
    .map((fate) => `${count(fate)} ${fate}`)
    .join(', ');
  const keys = dryRun
    ? 'nothing was written (dry run)'
    : `${counted(report.written, 'key')} written and read back`;
  return `${lines.join('')}${others.join('')}${sums}; ${keys}: ${place}\n`;
}

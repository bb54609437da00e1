/** `check`: finds the mistakes in stories and prints them for a person, a program or GitHub. Writes nothing but evidence. */
import { join } from 'node:path';
import {
  type CompiledStory,
  compileStory,
  formatIssues,
  githubIssues,
  hasErrors,
  type Issue,
  jsonIssues,
  mistakes,
  signCodes,
} from '../../compiler/index.ts';
import { resolve } from '../../resolver/resolve.ts';
import { languageReport } from '../language-report.ts';
import { chosenStories, optionWord, readArgs, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import { shutdownSignal } from '../preview/shutdown.ts';
import { watch } from '../preview/watch.ts';
import type { Terminal } from '../terminal.ts';
import { keepLock, readArticles } from './articles.ts';

type Format = 'pretty' | 'json' | 'github';

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      watch: { type: 'boolean', default: false },
      format: { type: 'string', default: 'pretty' },
      articles: { type: 'string' },
      accept: { type: 'boolean', default: false },
      signed: { type: 'boolean', default: false },
      stories: { type: 'string', default: storiesDir },
    },
  });
  const format = optionWord('format', values.format, ['pretty', 'json', 'github']);
  const look = async () => {
    const texts = values.articles === undefined ? undefined : await readArticles(values.articles);
    const articles = texts === undefined ? {} : { articles: { texts, accept: values.accept } };
    const { dir, stories } = await chosenStories(positionals, values.stories);
    const compiled: CompiledStory[] = [];
    for (const story of stories) {
      const folder = join(dir, story);
      const one = await compileStory(folder, {
        now: terminal.now(),
        resolve: (bundle) => resolve(bundle, {}),
        signing: values.signed ? 'required' : 'asked',
        ...articles,
      });
      terminal.err(await keepLock(folder, one));
      compiled.push(one);
    }
    terminal.out(report(compiled, format, terminal.color));
    if (format === 'pretty') {
      terminal.err(unsigned(compiled, terminal.color));
      for (const { bundle } of compiled) if (bundle !== undefined) terminal.err(languageReport(bundle));
    }
    return { dir, failed: compiled.some(({ issues }) => hasErrors(issues)) };
  };
  if (!values.watch) return (await look()).failed ? 1 : 0;

  const stop = shutdownSignal();
  stop.replaceHandlers();
  const { dir } = await look();
  const watching = await watch([{ path: dir }], {
    changed: async () => {
      await look().catch((error: unknown) =>
        terminal.err(`${error instanceof Error ? error.message : error}\n`),
      );
    },
    warn: (line) => terminal.err(`${line}\n`),
  });
  terminal.err('Watching; press Ctrl-C to stop\n');
  await stop.asked;
  await watching.stop();
  return 0;
}

/** A missing signature is not a mistake in a file; it is printed beside the report, unless --signed makes it an error. */
function isOpenSignature({ code, severity }: Issue): boolean {
  return Object.hasOwn(signCodes, code) && severity !== 'error';
}

function unsigned(compiled: readonly CompiledStory[], color: boolean): string {
  return formatIssues(
    compiled.flatMap(({ issues }) => issues.filter(isOpenSignature)),
    { color },
  );
}

function report(compiled: readonly CompiledStory[], format: Format, color: boolean): string {
  const issues = compiled.flatMap((story) => story.issues);
  if (format === 'json') return jsonIssues(issues);
  if (format === 'github') return githubIssues(issues);
  const told = issues.filter((issue) => !isOpenSignature(issue));
  if (compiled.length === 0) return 'There are no stories here yet; "new story NAME" starts one.\n';
  const fine = compiled
    .map((story) => ({ ...story, issues: story.issues.filter((issue) => !isOpenSignature(issue)) }))
    .filter((story) => mistakes(story.issues).length === 0)
    .map(({ story, bundle, issues: { length } }) => {
      const claims = bundle?.facts.reduce((sum, fact) => sum + fact.claims.length, 0) ?? 0;
      return `${story}: ${pluralize(bundle?.facts.length ?? 0, 'fact')}, ${pluralize(claims, 'claim')}, ${length === 0 ? 'no issues' : `no mistakes, ${pluralize(length, 'remark')}`}\n`;
    });
  const hint = told[0] === undefined ? '' : `More about a code: npm run wwk -- explain ${told[0].code}\n`;
  return `${fine.join('')}${formatIssues(told, { color })}${hint}`;
}

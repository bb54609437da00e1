/** `publish`: compiles the stories and brings what changed to readers. Stories with mistakes are left as they are. */
import { resolve } from 'node:path';
import {
  type CompiledStory,
  compileStories,
  formatIssues,
  hasErrors,
  signCodes,
  signedDigest,
} from '../../compiler/index.ts';
import type { CompiledBundle, Signers } from '../../publish/kv-entries.ts';
import { type PublishReport, publish as publishTo } from '../../publish/publish.ts';
import { renderArtifacts } from '../../render/artifacts.ts';
import { pictureOf } from '../../render/picture.ts';
import { buildAll } from '../../site/build.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStories, fitsSigner, readArgs, signerNamed, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import { openTarget, pause, targetOptions } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { freshen } from './freshen.ts';

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
      by: { type: 'string' },
      'checked-by': { type: 'string' },
    },
  });
  const signers: Signers = {
    ...signerNamed('by', values.by),
    ...signerNamed('checkedBy', values['checked-by'], 'checked-by'),
  };
  const dir = resolve(values.stories ?? storiesDir);
  const { stories: only } = await chosenStories([...(values.only ?? []), ...positionals], dir);
  const compiled = await compileStories(dir, {
    now: terminal.now(),
    only,
    signing: values.signed === true ? 'required' : 'asked',
  });
  const good: CompiledBundle[] = [];
  let broken = 0;
  for (const one of compiled) {
    const { story, issues } = one;
    const publishable = publishableOf(one);
    if (publishable !== undefined) good.push(publishable);
    else {
      broken += 1;
      terminal.err(`${story}: has mistakes and is left as it is\n`);
    }
    const open = issues.filter(({ code }) => Object.hasOwn(signCodes, code));
    if (!hasErrors(issues)) terminal.err(formatIssues(open, { color: terminal.color }));
    if (hasErrors(issues)) terminal.err(formatIssues(issues, { color: terminal.color }));
  }
  const { site } = await buildAll();
  const opened = await openTarget(values, process.env, terminal.wait);
  const { target, close } = opened;
  try {
    const dryRun = values['dry-run'] === true;
    const report = await publishTo(target, good, {
      now: terminal.now(),
      artifacts: (story, before) => renderArtifacts(story, before, terminal.now(), { ...site, pictureOf }),
      site: site.files,
      wait: pause,
      dryRun,
      signers,
      force: values.force === true,
    });
    terminal.out(tell(report, target.name, dryRun));
    // A new story is in no cache; only a 404 may be, for half a minute.
    const corrected = report.stories
      .filter(({ decision }) => decision.outcome === 'changed')
      .map(({ story }) => story);
    if (!dryRun) await freshen(opened, corrected, terminal);
    const refused = report.stories.filter(({ decision }) => decision.outcome === 'refused').length;
    return broken + refused > 0 ? ExitCode.issues : ExitCode.fine;
  } finally {
    await close();
  }
}

/** What publishing needs of a story that compiled; undefined for one with mistakes. */
export function publishableOf(compiled: CompiledStory): CompiledBundle | undefined {
  const { story, bundle, bytes, revision, translations = [], notBefore } = compiled;
  if (bundle === undefined || bytes === undefined || revision === undefined) return undefined;
  const embargo = notBefore === undefined ? {} : { notBefore };
  return {
    story,
    bundle,
    bytes,
    revision,
    translations,
    ...embargo,
    ...signerNamed('checkedBy', checkersOf(compiled)),
  };
}

/** Everybody who has signed a fact that still reads as it did then, in the order of the facts; as many as there is room for. */
function checkersOf({ bundle, signatures = new Map() }: CompiledStory): string | undefined {
  const names = new Set<string>();
  for (const { id } of bundle?.facts ?? []) {
    const signed: { by: string; digest: string } | undefined = signatures.get(id);
    if (bundle === undefined || signed === undefined || signed.digest !== signedDigest(bundle, id)) continue;
    if (fitsSigner([...names, signed.by].join(', '))) names.add(signed.by);
  }
  return names.size === 0 ? undefined : [...names].join(', ');
}

function tell(report: PublishReport, place: string, dryRun: boolean): string {
  const lines = report.stories.map(({ story, revision, decision }) => {
    const kept = decision.outcome === 'kept' ? ', which was only saved until now' : '';
    const end =
      decision.outcome === 'refused'
        ? `: ${decision.why.replace(/\.$/, '')}${decision.final ? '' : '. --force publishes it all the same'}`
        : ` ${revision}${kept}`;
    return `  ${story}: ${decision.outcome}${end}\n`;
  });
  const others = report.others.map((story) => `  ${story}: published, but not among these; left as it is\n`);
  const count = (outcome: string): number =>
    report.stories.filter((one) => one.decision.outcome === outcome).length;
  const sums = ['new', 'changed', 'kept', 'unchanged', 'refused']
    .filter((outcome) => outcome !== 'kept' || count(outcome) > 0)
    .map((outcome) => `${count(outcome)} ${outcome}`)
    .join(', ');
  const keys = dryRun
    ? 'nothing was written (dry run)'
    : `${pluralize(report.written, 'key')} written and read back`;
  return `${lines.join('')}${others.join('')}${sums}; ${keys}: ${place}\n`;
}

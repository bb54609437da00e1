/**
 * `draft`: enters an article at a terminal. What its page says of itself is asked first; then each passage that looks like a
 * claim is proposed, with its fact, its value and who says it. What is taken is saved at once, with the lock of its anchor.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compileStory, storyIds } from '../../compiler/index.ts';
import type { EditSession } from '../../desk/edit/edits.ts';
import { newIssues } from '../../desk/edit/new-issues.ts';
import { openStory } from '../../desk/edit/open-story.ts';
import { decoded } from '../../desk/page/decoded.ts';
import { enteredAs } from '../../desk/page/entered.ts';
import type { Page } from '../../desk/page/page.ts';
import { readPage } from '../../desk/page/read-page.ts';
import type { Proposal } from '../../desk/propose/proposal.ts';
import { propose } from '../../desk/propose/propose.ts';
import { proposalStory } from '../../desk/server/proposal-story.ts';
import { enteredSources } from '../../desk/server/read-page-for.ts';
import { asText, treeReader } from '../../desk/server/trees.ts';
import { applyTyped, type DraftClaim, draftEdits, draftOf, missingIn } from '../draft/draft-claim.ts';
import { askForSource } from '../draft/page-form.ts';
import { ExitCode } from '../exit-code.ts';
import { chosenStory, readArgs, storiesDir } from '../options.ts';
import { pluralize } from '../pluralize.ts';
import { told } from '../save-edits.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { keepLock } from './articles.ts';

export async function draft(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, stories: { type: 'string', default: storiesDir } },
  });
  const [name, path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new UsageError('Say which story and which file, like: draft STORY article.html');
  const { ask } = terminal;
  if (ask === undefined)
    throw new UsageError(
      '"draft" asks for each claim, and nobody sits at this terminal; a sheet can be imported without.',
    );
  const { story, folder } = await chosenStory(name, values.stories);
  const session = await openStory(folder);
  const trees = treeReader()(session.files);
  const outlets = new Set([...trees.sources.values()].map(({ outlet }) => asText(outlet)));
  const input = {
    text: decoded(await readFile(path)),
    fileName: basename(path),
    ...(values.url === undefined ? {} : { url: values.url }),
  };
  const readIn = readPage(input, [...outlets]);
  for (const { message } of readIn.problems) terminal.out(`${message}\n`);
  if (readIn.text === '') return ExitCode.issues;

  const known = enteredAs(readIn, enteredSources(session.files, trees));
  const { source, page } =
    known === undefined
      ? await askForSource(readIn, [...trees.sources.keys()], ask)
      : { source: { id: known.source }, page: readIn };
  if (known !== undefined)
    terminal.out(`This page is in the story as ${known.source}; its other claims are proposed.\n`);
  const has = (anchor: string): boolean =>
    [...trees.facts.values()].some(({ claims }) =>
      claims.some((claim) => claim.source === source.id && claim.anchor === anchor),
    );
  const all = propose(page, proposalStory(session.files, story, source.id)).filter(
    ({ anchor }) => !has(anchor),
  );
  const proposals = all.filter(({ kind }) => kind !== 'silence' && kind !== 'denial');
  if (known === undefined) session.apply([{ do: 'add-source', source }]);
  terminal.out(
    `${pluralize(proposals.length, 'proposal')}. Enter takes one, x drops it, s stops. To change it: a number for another fact, fact=, value=, who=, of=, day=, hedge=\n`,
  );
  let taken = 0;
  for (const [i, proposal] of proposals.entries()) {
    terminal.out(`\n${i + 1} of ${proposals.length}\n${passageOf(page, proposal)}\n`);
    const answer = await decide(session, story, page, proposal, source.id, terminal);
    if (answer === 'stop') break;
    if (answer === 'taken') {
      taken++;
      const code = told(await session.save(), 'Saved', { ...terminal, out: () => undefined });
      if (code !== ExitCode.fine) return code;
    }
  }
  const left = all.length - proposals.length;
  if (left > 0)
    terminal.out(
      `Where somebody denies or does not comment (${left}) is not proposed here; the desk has it.\n`,
    );
  if (taken === 0) {
    terminal.out('Nothing was taken, and nothing is written.\n');
    return ExitCode.fine;
  }
  const articles = { texts: new Map([[source.id, page.text]]), accept: false };
  terminal.out(`${pluralize(taken, 'claim')} of ${source.id}\n`);
  terminal.out(await keepLock(folder, await compileStory(folder, { now: terminal.now(), articles })));
  return ExitCode.fine;
}

/** Asks until the proposal is taken without a mistake, or dropped. */
async function decide(
  session: EditSession,
  story: string,
  page: Page,
  proposal: Proposal,
  source: string,
  { ask, out, now }: Terminal,
): Promise<'taken' | 'dropped' | 'stop'> {
  let claim = draftOf(proposal);
  for (;;) {
    const known = storyIds(session.files, story);
    out(`${lineOf(claim, proposal)}\n`);
    const typed = ((await ask?.('> ')) ?? 's').trim();
    if (typed === 'x') return 'dropped';
    if (typed === 's') return 'stop';
    const missing = typed === '' ? missingIn(claim) : undefined;
    if (typed !== '') {
      try {
        claim = applyTyped(claim, typed, proposal, known);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        out(`${error.message}\n`);
      }
      continue;
    }
    if (missing !== undefined) {
      out(`${missing}\n`);
      continue;
    }
    const before = session.files;
    const isForeign = (page.language ?? 'en').split('-')[0] !== 'en';
    const { problems } = session.apply(draftEdits(claim, proposal, source, isForeign, known));
    const issues = problems.length > 0 ? [] : newIssues(before, session.files, story, now());
    const errors = [...problems, ...issues.filter(({ severity }) => severity === 'error')];
    for (const { message } of [...errors, ...issues.filter(({ severity }) => severity === 'warning')])
      out(`! ${message}\n`);
    if (errors.length === 0) return 'taken';
    if (problems.length === 0) session.undo();
  }
}

/** The sentence with the marked words in it. */
function passageOf({ text }: Page, { start, end, sentence }: Proposal): string {
  return `  ${text.slice(sentence.start, start)}»${text.slice(start, end)}«${text.slice(end, sentence.end)}`.replaceAll(
    /\s+/g,
    ' ',
  );
}

/** What Enter would take. */
function lineOf({ fact, value, who, day, hedge }: DraftClaim, { facts }: Proposal): string {
  const speaker =
    who === undefined
      ? 'who?'
      : who.kind === 'speaker'
        ? who.id
        : who.kind === 'new'
          ? `a new speaker, “${who.name}”${who.of === undefined ? '' : ` of ${who.of}`}`
          : who.kind;
  const others = facts.flatMap(({ id }, i) => (id === fact ? [] : [`${i + 1} ${id}`]));
  const parts = [
    value || 'value?',
    fact ?? 'fact?',
    speaker,
    ...(day === undefined ? [] : [day]),
    ...(hedge === undefined ? [] : [hedge]),
  ];
  return `  ${parts.join(' · ')}${others.length === 0 ? '' : `   (or ${others.join(', ')})`}`;
}

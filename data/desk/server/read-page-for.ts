/** Reads a page as the form shows it, with what the story knows of it: its outlet's spelling, and whether it was entered. */
import { parse } from 'yaml';
import type { ReadPage } from '../api.ts';
import type { StoryFiles } from '../edit/edits.ts';
import { compareWithEntered, type EnteredClaim } from '../page/compare.ts';
import { type EnteredSource, enteredAs, withEntered } from '../page/entered.ts';
import type { Page, PageInput } from '../page/page.ts';
import { readPage } from '../page/read-page.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Opened } from './opened.ts';
import { asText, entriesOf, type Trees, textIn } from './trees.ts';

/** `opened` is the story that it is for; absent for the first page of a new one. */
export async function readPageFor(
  input: PageInput,
  pages: KeptPages,
  opened: Opened | undefined,
): Promise<ReadPage> {
  const trees = opened?.trees();
  const outlets = [...(trees?.sources.values() ?? [])].map(({ outlet }) => asText(outlet));
  const page = readPage(input, [...new Set(outlets)]);
  if (opened === undefined || trees === undefined) return formOf(page);
  const entered = enteredAs(page, enteredSources(opened.session.files, trees));
  if (entered === undefined) return formOf(page);
  const changes =
    entered.by === 'same-text' ? [] : await changesSince(page, entered.source, opened, trees, pages);
  const hasText = (await pages.read(opened.story, entered.source)) !== undefined;
  return {
    ...formOf(withEntered(page, entered)),
    enteredAs: entered.source,
    ...(hasText ? { isKept: true } : {}),
    ...(changes.length === 0 ? {} : { changes }),
  };
}

function formOf({
  text,
  title,
  outlet,
  url,
  published,
  inferred,
  language,
  original,
  problems,
}: Page): ReadPage {
  return {
    text,
    problems,
    source: {
      outlet: outlet ?? '',
      language: language ?? 'en',
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      ...(inferred === undefined ? {} : { inferred }),
      ...(original === undefined ? {} : { original }),
    },
  };
}

/** The sources of a story, each with the digest of its text where evidence.lock.yaml has one. */
export function enteredSources(files: StoryFiles, { sources }: Trees): readonly EnteredSource[] {
  const lock = entriesOf(parse(files.get('evidence.lock.yaml') ?? '', { logLevel: 'silent' }));
  return [...sources].map(([id, source]) => {
    const [url, digest] = [asText(source.url), asText(lock.get(id)?.text)];
    return { id, ...(url === '' ? {} : { url }), ...(digest === '' ? {} : { digest }) };
  });
}

/** "Killed: The page now says 17, was 19." */
async function changesSince(
  page: Page,
  source: string,
  { story }: Opened,
  trees: Trees,
  pages: KeptPages,
): Promise<readonly string[]> {
  const before = await pages.read(story, source);
  const claims = [...trees.facts].flatMap(([fact, one]) =>
    one.claims
      .filter((claim) => asText(claim.source) === source)
      .map(({ anchor, value }): EnteredClaim & { readonly label: string } => ({
        fact,
        label: textIn(one.head.label, asText(trees.story.language)) || fact,
        ...(anchor === undefined ? {} : { anchor: asText(anchor) }),
        ...(value === undefined ? {} : { value: asText(value) }),
      })),
  );
  const known = { id: source, ...(before === undefined ? {} : { text: before.text }) };
  return compareWithEntered(page, known, claims).flatMap((one) => {
    if (one.state === 'changed') return [`${one.claim.label}: ${one.message}`];
    return one.state === 'gone'
      ? [`${one.claim.label}: “${one.claim.anchor}” does not stand on the page any more.`]
      : [];
  });
}

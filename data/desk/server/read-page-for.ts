/** Reads a page as the form shows it, with what the story knows of it: its outlet's spelling, and whether it was entered. */
import type { ReadPage } from '../api.ts';
import type { PageInput } from '../page/page.ts';
import { readPage } from '../page/read-page.ts';
import type { Opened } from './opened.ts';
import { textOf } from './trees.ts';

export function readPageFor(input: PageInput, opened: Opened | undefined): ReadPage {
  const sources = [...(opened?.trees().sources.values() ?? [])];
  const outlets = [...new Set(sources.map(({ outlet }) => textOf(outlet)))];
  const page = readPage(input, outlets);
  const { text, title, outlet, url, published, language, original, problems } = page;
  return {
    text,
    problems,
    source: {
      outlet: outlet ?? '',
      language: language ?? 'en',
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      ...(original === undefined ? {} : { original }),
    },
  };
}

/** What sources.yaml gets for a page, asked line by line: Enter takes what was read out of the page. */
import { isMoment } from '../../compiler/index.ts';
import type { NewEntry } from '../../desk/edit/edits.ts';
import type { Page } from '../../desk/page/page.ts';
import { sourceEntry, sourceId } from '../../desk/source-entry.ts';
import type { Terminal } from '../terminal.ts';

/** The entry, and the page with what was typed: days like "Monday" are read by its day of publication. */
export async function askForSource(
  page: Page,
  taken: readonly string[],
  ask: NonNullable<Terminal['ask']>,
): Promise<{ readonly source: NewEntry; readonly page: Page }> {
  const line = async (question: string, read = ''): Promise<string> =>
    (await ask(`${question}${read === '' ? '' : ` [${read}]`}: `)).trim() || read;
  let outlet = '';
  while (outlet === '') outlet = await line('Outlet', page.outlet);
  const form = {
    outlet,
    title: await line('Headline', page.title),
    url: await line('Address', page.url),
    published: await line('Published, like 2022-01-09, or unknown', page.published),
    language: (await line('Language', page.language)) || 'en',
    original: await line('Whose piece it copies', page.original),
  };
  const { published, original, ...known } = form;
  return {
    source: { id: sourceId(form, (id) => taken.includes(id)), ...sourceEntry(form) },
    page: {
      ...page,
      ...known,
      ...(isMoment(published) ? { published } : {}),
      ...(original === '' ? {} : { original }),
    },
  };
}

/** Tells whether a page is in the story already: by its address, or by its text, of which the evidence lock keeps a digest. */
import { digestOf, forEvidence } from '../../compiler/evidence/passage.ts';
import type { Page } from './page.ts';
import { gravestFirst } from './problems.ts';

export interface EnteredSource {
  readonly id: string;
  readonly url?: string;
  /** Of the settled text, as evidence.lock.yaml has it. */
  readonly digest?: string;
}

export interface EnteredAs {
  readonly source: string;
  /** `same-text`: nothing changed. `same-url`: the page has another text than before, or none was kept. */
  readonly by: 'same-text' | 'same-url';
}

export function enteredAs(page: Page, sources: readonly EnteredSource[]): EnteredAs | undefined {
  const digest = digestOf(forEvidence(page.text));
  const same = page.text === '' ? undefined : sources.find((one) => one.digest === digest);
  if (same !== undefined) return { source: same.id, by: 'same-text' };
  const address = page.url === undefined ? undefined : bareUrl(page.url);
  const known = sources.find(({ url }) => url !== undefined && bareUrl(url) === address);
  return known === undefined ? undefined : { source: known.id, by: 'same-url' };
}

/** The page with the problem that it was entered before, if it was. */
export function withEntered(page: Page, entered: EnteredAs | undefined): Page {
  if (entered === undefined) return page;
  const problem =
    entered.by === 'same-text'
      ? ({
          code: 'already-entered',
          message: `This article is in the story already, as ${entered.source}, with the same text. Open that source instead of entering it twice.`,
        } as const)
      : ({
          code: 'changed-since',
          message: `The page of ${entered.source} has this address too. If it was corrected, compare its claims with the new text; only if it is another article, enter it as a source of its own.`,
        } as const);
  return { ...page, problems: gravestFirst([...page.problems, problem]) };
}

/** Addresses of one page that differ in the scheme, "www.", "m.", a last slash or what trackers add. */
function bareUrl(address: string): string {
  try {
    const url = new URL(address);
    for (const name of [...url.searchParams.keys()])
      if (/^(?:utm_|fbclid|gclid)/i.test(name)) url.searchParams.delete(name);
    return `${url.hostname.replace(/^(?:www|m|amp)\./, '')}${url.pathname.replace(/\/(?:amp)?$/, '').replace(/\/$/, '')}${url.search}`.toLowerCase();
  } catch {
    return address;
  }
}

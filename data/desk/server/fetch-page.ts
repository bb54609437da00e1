/** Fetches the page of an address that an editor gave: the only thing that the desk ever asks the network for. */
import { decoded } from '../page/decoded.ts';
import { CannotDo } from './answer.ts';

const timeoutMs = 20_000;
const mostBytes = 6_000_000;

export async function fetchPage(
  address: string,
  fetch: typeof globalThis.fetch,
): Promise<{ readonly html: string; readonly url: string }> {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new CannotDo('This is not the address of a page. It begins with https://.');
  }
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { Accept: 'text/html' } });
  } catch {
    throw new CannotDo('The page did not come. Open it in your browser, and paste its text here.');
  }
  if (!response.ok) {
    throw new CannotDo(
      `The page answered ${response.status}. Open it in your browser, and paste its text here.`,
    );
  }
  const contentType = response.headers.get('Content-Type') ?? 'text/html';
  if (!/html|text\/plain/.test(contentType)) {
    throw new CannotDo('This address is no page of text. Paste the text of the article.');
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > mostBytes)
    throw new CannotDo('This page is far larger than an article. Paste its text.');
  return { html: decoded(bytes, contentType), url: url.href };
}

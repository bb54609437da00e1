/** A finding as a sentence, handed on by the reader: to the clipboard, or to whatever the browser shares with. */
import type { Controls } from '../../data/wording/locales/locale.ts';
import { viewOf } from '../safe/clobber-safe.ts';
import { copyText } from './copy.ts';

/** Copies, and gives what is to be said of it: a page may forbid the clipboard, and the sentence is then shown instead. */
export async function copySentence(sentence: string, controls: Controls): Promise<string> {
  if (await copyText(sentence)) return controls.copied;
  return controls.notCopied.split('{sentence}').join(sentence);
}

/** Shares with the address of the page; without a way to share, both are copied. */
export async function shareSentence(sentence: string, controls: Controls, page: Document): Promise<string> {
  const address = viewOf(page)?.location.href ?? '';
  const url = /^https?:/.test(address) ? address : '';
  const both = `${sentence} ${url}`.trim();
  if (typeof navigator.share !== 'function') return copySentence(both, controls);
  try {
    await navigator.share(url === '' ? { text: sentence } : { text: sentence, url });
    return '';
  } catch (error) {
    // A reader who thinks better of it wants nothing else.
    return (error as Error | undefined)?.name === 'AbortError' ? '' : copySentence(both, controls);
  }
}

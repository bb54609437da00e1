/** A finding as a sentence, handed on by the reader: to the clipboard, or to whatever the browser shares with. */
import type { Id } from '../../data/bundle/types.ts';
import { fill } from '../../data/wording/phrase.ts';
import { viewOf } from '../safe/own.ts';
import { copyText } from './copy.ts';
import type { Reader } from './reader.ts';

/** A page may forbid the clipboard; then the sentence is shown, to be copied by hand. */
async function copy(reader: Reader, sentence: string): Promise<void> {
  const copied = await copyText(sentence);
  const { strings } = reader.voice;
  reader.tell(copied ? [strings.copied] : fill(strings.notCopied, { sentence }));
}

export function copyFinding(reader: Reader, fact: Id): Promise<void> {
  return copy(reader, reader.quote(fact));
}

/** With the address of the page; without a way to share, both are copied. */
export async function shareFinding(reader: Reader, fact: Id, page: Document): Promise<void> {
  const text = reader.quote(fact);
  const address = viewOf(page)?.location.href ?? '';
  const url = /^https?:/.test(address) ? address : '';
  if (typeof navigator.share !== 'function') return copy(reader, url === '' ? text : `${text} ${url}`);
  try {
    await navigator.share(url === '' ? { text } : { text, url });
  } catch (error) {
    // A reader who thinks better of it wants nothing else.
    if ((error as Error | undefined)?.name !== 'AbortError') await copy(reader, `${text} ${url}`.trim());
  }
}

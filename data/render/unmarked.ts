/** Texts of a story in a paper that the Worker puts addresses into: what looks like our own mark stays the text that it is. */
import { escapeHtml } from '../bundle/escape.ts';

const brace = /\{(?=\{)/g;

/** For HTML and XML. */
export function unmarkedHtml(text: string): string {
  return escapeHtml(text).replace(brace, '&#123;');
}

/** The same in text that is JSON already. */
export function unmarkedJson(json: string): string {
  return json.replace(brace, '\\u007b');
}

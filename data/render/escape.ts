/** Escapes texts of a story in artifacts in which the Worker replaces a placeholder: text that looks like it stays text. */
import { escapeHtml } from '../bundle/escape.ts';
import { ORIGIN_PLACEHOLDER } from '../bundle/stored.ts';

const brace = /\{(?=\{)/g;

/** For HTML and XML. */
export function escapeHtmlAndPlaceholder(text: string): string {
  return escapeHtml(text).replace(brace, '&#123;');
}

/** The same in text that is JSON already. */
export function escapeJsonAndPlaceholder(json: string): string {
  return json.replace(brace, '\\u007b');
}

/** Stands for the address of our host while an artifact is made, so that no text can be taken for it. No host has this name (RFC 2606). */
export const nowhere = 'https://origin.invalid';

/** JSON in which the addresses that begin with `nowhere` get the mark for the Worker to fill in. */
export function markedJson(json: string): string {
  return escapeJsonAndPlaceholder(json).replaceAll(`"${nowhere}/`, `"${ORIGIN_PLACEHOLDER}/`);
}

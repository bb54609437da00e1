/**
 * What readers' markup is when a site has cleaned it: by DOMPurify and sanitize-html with their defaults, and by the rules of
 * WordPress for posts. Each gives HTML that sites put into their pages as it is.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';

const purifyPath = createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js');

/** `page`: any page of the browser, for the sanitisers that need a DOM. */
export type Sanitise = (html: string, page: Page) => Promise<string>;

/** `wp_kses_post` keeps of a link: these, every `aria-` and every `data-` attribute whose name has letters, digits and hyphens. */
const ksesLink =
  /^(?:href|rel|rev|name|target|download|class|dir|hidden|id|lang|role|style|title|xml:lang|aria-[a-z-]+|data-[a-z0-9_-]+)$/;

export const sanitisers: Readonly<Record<string, Sanitise>> = {
  'no sanitiser': async (html) => html,
  'DOMPurify with its defaults': async (html, page) => {
    await page.evaluate(await readFile(purifyPath, 'utf8'));
    return page.evaluate(
      (dirty) =>
        (window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(dirty),
      html,
    );
  },
  'sanitize-html with its defaults': async (html) => sanitizeHtml(html),
  'sanitize-html with all data attributes of links': async (html) =>
    sanitizeHtml(html, { allowedAttributes: { a: ['href', 'name', 'target', 'data-*'] } }),
  'the rules of WordPress for posts': (html, page) =>
    page.evaluate(
      ([dirty = '', kept = '']) => {
        const inert = document.createElement('template');
        inert.innerHTML = dirty;
        for (const one of [...inert.content.querySelectorAll('*')]) {
          if (one.localName !== 'a') one.replaceWith(...one.childNodes);
          for (const { name } of [...one.attributes])
            if (!new RegExp(kept).test(name)) one.removeAttribute(name);
        }
        return inert.innerHTML;
      },
      [html, ksesLink.source],
    ),
};

/**
 * Elements that hide what a script reads. A page's form or picture of some name stands before the document's own property of
 * that name, and an id stands for a global that the browser does not have.
 */

/** What the script, the card or its renderer might ask a document for. */
const asked = [
  'currentScript',
  'readyState',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'createElement',
  'createElementNS',
  'createTextNode',
  'createDocumentFragment',
  'addEventListener',
  'removeEventListener',
  'baseURI',
  'defaultView',
  'documentElement',
  'body',
  'head',
  'location',
  'visibilityState',
  'hidden',
  'activeElement',
  'scripts',
  'ownerDocument',
  'adoptedStyleSheets',
  'title',
  'URL',
  'domain',
  'referrer',
  'implementation',
  'importNode',
  'contains',
  'lang',
  'dir',
] as const;

export interface Clobbering {
  readonly name: string;
  /** Elements for the head of the body. */
  readonly html: string;
}

const kinds: readonly ((name: string) => string)[] = [
  (name) => `<img name="${name}" alt="">`,
  (name) => `<form name="${name}"><input name="${name}"></form>`,
];

/** One page for each name, with the kind of element taking turns. */
export const clobberings: readonly Clobbering[] = asked.map((name, at) => ({
  name: `document.${name}`,
  html: kinds[at % kinds.length]?.(name) ?? '',
}));

/** All at once. */
export const everyName = asked.map((name) => `<img name="${name}" alt="">`).join('');

/** Ids and names of what a window has, or might lack. */
export const globalIds = [
  'WhatWeKnow',
  'what-we-know',
  'requestIdleCallback',
  'IntersectionObserver',
  'customElements',
  'define',
  'module',
  'exports',
  'require',
  'process',
  'preact',
  'options',
  'origin',
  'faces',
  'part',
  'story',
]
  .map((id) => `<a id="${id}"></a><form name="${id}"></form>`)
  .join('');

/** A form around the card, whose fields hide what any element has. */
export const formAround = (inner: string): string =>
  `<form lang="en">${[
    'getAttribute',
    'closest',
    'lang',
    'getRootNode',
    'parentNode',
    'nodeType',
    'ownerDocument',
    'host',
    'append',
  ]
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('')}${inner}</form>`;

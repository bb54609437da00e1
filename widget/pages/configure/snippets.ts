/** What goes into a newsroom's page, for each way of embedding a card. Every snippet works as it is printed. */
import { escaped } from '../../card/static/html.ts';
import { attributesOf, type Choice, inLanguage, showsWholeStory } from './choice.ts';

/** The Worker that serves the cards. */
export interface Host {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Path of the script that pages pin. */
  readonly pinned: string;
  readonly integrity: string;
}

type Pair = readonly [name: string, value: string];
type Write = (choice: Choice, host: Host) => string;

function written(attributes: readonly Pair[], prefix = ''): string {
  return attributes.map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`).join('');
}

/** The script of this card: with the first card in it where that is what will be shown. */
function script(choice: Choice, { origin }: Host): string {
  return showsWholeStory(choice)
    ? `${origin}/embed/v1/stories/${choice.story}.js${inLanguage(choice)}`
    : `${origin}/embed/v1.js`;
}

function link({ story, title }: Choice, { origin }: Host): string {
  return `<a href="${origin}/s/${story}">${escaped(title)}: what we know</a>`;
}

/** Before it is known to the browser an element is a piece of a line, and a line keeps no place free. */
function placed({ reserved }: Choice): readonly Pair[] {
  return reserved === undefined ? [] : [['style', `display:block;min-height:${reserved}px`]];
}

function element(choice: Choice, host: Host): string {
  const attributes = written([['story', choice.story], ...attributesOf(choice), ...placed(choice)]);
  return `<what-we-know${attributes}>\n  ${link(choice, host)}\n</what-we-know>`;
}

const tag: Write = (choice, host) => {
  const attributes = written([['story', choice.story], ...attributesOf(choice)], 'data-');
  const line = `<script async src="${script(choice, host)}"${attributes}></script>`;
  const { reserved } = choice;
  return reserved === undefined ? line : `<div style="min-height:${reserved}px">\n  ${line}\n</div>`;
};

const whole: Write = (choice, host) =>
  `<script async src="${script(choice, host)}"></script>\n${element(choice, host)}`;

const pinned: Write = (choice, host) =>
  `<script async src="${host.origin}${host.pinned}" integrity="${host.integrity}" crossorigin="anonymous"></script>\n${element(choice, host)}`;

const server: Write = (choice, { origin }) =>
  `<esi:include src="${origin}/v1/stories/${choice.story}/card${inLanguage(choice)}"/>\n<script async src="${origin}/embed/v1.js"></script>`;

const frame: Write = (choice, { origin }) => {
  const { story, title } = choice;
  const settings = attributesOf(choice)
    .filter(([name]) => name !== 'heading-level')
    .map(([name, value]) => [name, value.split(' ').sort().join(',')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const query = settings.map(([name, value]) => `${name}=${value}`).join('&amp;');
  const address = `${origin}/e/${story}${query === '' ? '' : `?${query}`}`;
  return (
    `<iframe src="${address}" title="${escaped(title)}: what we know" width="100%" height="480" frameborder="0" loading="lazy"></iframe>\n` +
    `<script async src="${origin}/embed/frames.js"></script>`
  );
};

const upgraded: Write = (choice, { origin }) => {
  const { story, title } = choice;
  const attributes = written(attributesOf(choice), 'data-');
  return (
    `<a data-what-we-know="${story}"${attributes} href="${origin}/s/${story}">${escaped(title)}: what we know</a>\n` +
    `<script async src="${origin}/embed/v1.js"></script>`
  );
};

export const snippets = { element: whole, tag, pinned, server, frame, link: upgraded } as const;
export type Mode = keyof typeof snippets;

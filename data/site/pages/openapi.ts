/**
 * Describes the addresses in OpenAPI 3.1, from the table of routes itself, so that the description cannot lag behind.
 * The build writes it down; the Worker serves what was written. A bundle is described by its own schema.
 */

import { mediaHeaders } from '../../../worker/http/headers.ts';
import type { Route } from '../../../worker/routes/route.ts';
import { languages } from '../../bundle/languages.ts';
import { answers, apiSchemas } from '../api/schemas.ts';
import { tells } from '../api/tells.ts';

const described: Readonly<Record<string, { readonly description: string; readonly schema: object }>> = {
  story: {
    description: 'The name of a story.',
    schema: { type: 'string', maxLength: 64, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  },
  revision: {
    description: 'The ETag of a story, without its quotes.',
    schema: { type: 'string', pattern: '^[0-9a-f]{24}$' },
  },
  script: {
    description:
      'The hash of a script, as /version names it, and `.js`; below /embed/v1/stories/ the name of a story and `.js`.',
    schema: { type: 'string', pattern: '^[0-9a-z-]+\\.js$' },
  },
  build: {
    description: 'The hash of the scripts that belong together, as the first script knows it.',
    schema: { type: 'string', pattern: '^[0-9a-f]{24}$' },
  },
  part: {
    description: 'rest.js, open.js, or a language such as de.js.',
    schema: { type: 'string', pattern: '^[a-z]+\\.js$' },
  },
  schema: {
    description: 'What the schema describes, and `.json`.',
    schema: {
      type: 'string',
      enum: ['bundle.json', 'story.json', 'sources.json', 'speakers.json', 'statements.json', 'fact.json'],
    },
  },
  texts: {
    description: 'The digest of the texts, as `translations` of the bundle names it, and `.json`.',
    schema: { type: 'string', pattern: '^[0-9a-f]{24}\\.json$' },
  },
  problem: { description: 'The last part of the `type` of a problem.', schema: { type: 'string' } },
  sources: {
    description:
      'Only these sources: their ids, separated by commas. Stands without the queries that begin with `without`.',
    schema: { type: 'string' },
  },
  without: {
    description: 'Without these sources: their ids, separated by commas.',
    schema: { type: 'string' },
  },
  'without-groups': {
    description: 'Without what these groups of voices say: their ids, separated by commas.',
    schema: { type: 'string' },
  },
  'without-voices': {
    description: 'Without what these voices say: speaker:ID or outlet:NAME, separated by commas.',
    schema: { type: 'string' },
  },
  lang: {
    description:
      'Language of the card. Where the story is not written in it, the answer is in its own, as Content-Language says.',
    schema: { type: 'string', enum: languages },
  },
  theme: {
    description: 'Light or dark; else as the reader has it.',
    schema: { type: 'string', enum: ['light', 'dark'] },
  },
  url: { description: "The address of a story's page.", schema: { type: 'string', format: 'uri' } },
  format: { description: 'Only json.', schema: { type: 'string', enum: ['json'] } },
  maxwidth: { description: 'Pixels that the frame may be wide.', schema: { type: 'integer', minimum: 1 } },
  dnt: { description: 'Do not track. Nobody is tracked, whatever it says.', schema: { type: 'string' } },
  maxheight: { description: 'Pixels that the frame may be high.', schema: { type: 'integer', minimum: 1 } },
  'as-of': {
    description: 'What could be known at the end of this day or moment.',
    schema: { type: 'string', examples: ['2022-01-09', '2022-01-09T20:00'] },
  },
};

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** One of each, for the machine that tries them out: names that hold of the story that comes with the repository. */
const examples: Readonly<Record<string, unknown>> = {
  story: 'kazakhstan-unrest-2022',
  revision: '0123456789abcdef01234567',
  texts: '0123456789abcdef01234567.json',
  build: '0123456789abcdef01234567',
  part: 'rest.js',
  schema: 'bundle.json',
  problem: 'unknown-story',
  lang: 'ru',
  theme: 'dark',
  'as-of': '2022-01-09',
  without: 'tass-2022-01-09',
  'without-groups': 'officials',
  'without-voices': 'speaker:prosecutor-general',
  url: 'https://facts.example.org/s/kazakhstan-unrest-2022',
  format: 'json',
  maxwidth: 480,
  maxheight: 480,
  dnt: '1',
  sources: 'tass-2022-01-09',
};

export function openApi(routes: readonly Route[], version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'What We Know',
      version,
      summary: 'What each source says about a story, and what follows from it.',
      description: 'Everything is read with GET, needs no key and may be read from every site.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The Worker that serves this description.' }],
    security: [],
    paths: Object.fromEntries(routes.map((route) => [templated(route.path), { get: operation(route) }])),
    components: { schemas: apiSchemas() },
  };
}

function templated(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** `getStoryCardJson` for `/v1/stories/:story/card.json`: the words of the path, without the version. */
function operationId(path: string): string {
  const words = path.replace(/^\/v1/, '').split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `get${name === '' ? 'Index' : name}`;
}

function parameter(name: string, place: 'path' | 'query'): object {
  const example = examples[name];
  return {
    name,
    in: place,
    required: place === 'path' || name === 'url',
    ...described[name],
    ...(example === undefined ? {} : { example }),
  };
}

function operation({ path, media, queries, policy }: Route): object {
  const summary = tells[path] ?? '';
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const [type = ''] = (mediaHeaders[media]['Content-Type'] ?? '').split(';');
  // oEmbed names a story too, by the address of its page.
  const isStored = names.includes('story') || path === '/oembed';
  const schema = answers[path];
  return {
    operationId: operationId(path),
    summary,
    parameters: [
      ...names.map((name) => parameter(name, 'path')),
      ...queries.map((name) => parameter(name, 'query')),
    ],
    responses: {
      200: {
        description: summary,
        content: {
          [type]: {
            schema: schema === undefined ? { type: 'string' } : { $ref: `#/components/schemas/${schema}` },
          },
        },
      },
      ...(policy === 'never' ? {} : { 304: { description: 'The reader has it already (If-None-Match).' } }),
      301: {
        description: 'The same thing under its one address, or under its new name.',
        headers: { Location: { description: 'A path, and its query.', schema: { type: 'string' } } },
      },
      400: problem('A name or a query has a value that it cannot have.'),
      ...(names.length > 0 || isStored ? { 404: problem('There is no such thing.') } : {}),
      ...(isStored ? { 410: problem('The story was withdrawn; `detail` says why.') } : {}),
      ...(path === '/oembed' ? { 501: problem('oEmbed is offered as JSON only.') } : {}),
      ...(path === '/healthz'
        ? {}
        : { 503: problem('Cannot be read right now; Retry-After says when to ask again.') }),
    },
  };
}

/**
 * Describes the addresses in OpenAPI 3.1, from the table of routes itself, so that the description cannot lag behind.
 * The build writes it down; the Worker serves what was written. A bundle is described by its own schema.
 */
import { onMedia } from '../../../worker/http/headers.ts';
import type { Route } from '../../../worker/routes/route.ts';

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
  sources: { description: 'Only these sources: their ids, separated by commas.', schema: { type: 'string' } },
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
  lang: { description: 'Language of the card, such as de.', schema: { type: 'string' } },
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

/** Answers that have a schema of their own. */
const schemas: Readonly<Record<string, string>> = {
  '/v1/stories/:story': '/schema/bundle.json',
  '/v1/stories/:story/revisions/:revision': '/schema/bundle.json',
};

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

export function openApi(routes: readonly Route[], version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'What We Know',
      version,
      summary: 'What each source says about a story, and what follows from it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: Object.fromEntries(routes.map((route) => [templated(route.path), { get: operation(route) }])),
    components: {
      schemas: {
        Problem: {
          type: 'object',
          description: 'RFC 9457. `type` is the path of a page that explains it.',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
    },
  };
}

function templated(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operation({ path, tells, media, queries, policy }: Route): object {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const type = onMedia[media]['Content-Type'] ?? '';
  const stored = names.includes('story');
  return {
    summary: tells,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, ...described[name] })),
      ...queries.map((name) => ({ name, in: 'query', required: false, ...described[name] })),
    ],
    responses: {
      200: {
        description: tells,
        content: { [type]: path in schemas ? { schema: { $ref: schemas[path] } } : {} },
      },
      ...(policy === 'never' ? {} : { 304: { description: 'The reader has it already (If-None-Match).' } }),
      ...(stored ? { 301: { description: 'The same thing under its one address or its new name.' } } : {}),
      400: problem('The address is not spelled as it must be.'),
      ...(names.length > 0 ? { 404: problem('There is no such thing.') } : {}),
      ...(stored ? { 410: problem('The story was withdrawn; `detail` says why.') } : {}),
      ...(stored || path === '/v1/stories'
        ? { 503: problem('Cannot be read right now; Retry-After says when to ask again.') }
        : {}),
    },
  };
}

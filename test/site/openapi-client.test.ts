/**
 * The description of the API as others use it: valid for two public validators, true of what the Worker answers, and enough
 * for a generator of clients.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validate } from '@readme/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import createClient from 'openapi-fetch';
import generate from 'openapi-typescript';
import { afterAll, describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { StoryList } from '../../data/bundle/story-list.ts';
import { cardJson } from '../../data/render/card-json.ts';
import { feedOf } from '../../data/render/feed.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { repoRoot } from '../../data/render/repo-root.ts';
import type { Resolution } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import type { card, feed, oembedShape, storyList } from '../../data/site/api/answer-shapes.ts';
import type { resolution } from '../../data/site/api/finding-shapes.ts';
import { answers, apiSchemas, type SchemaName } from '../../data/site/api/schemas.ts';
import { openApi } from '../../data/site/pages/openapi.ts';
import type { CardDocument, ChangesFeed, OembedRich } from '../../worker/api.ts';
import { routes } from '../../worker/routes/routes.ts';
import { bundle as unrest } from '../wording/story.ts';
import { setDesk } from '../worker/desk.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

interface Description {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly example?: unknown;
    readonly schema: object;
  }[];
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, object>> } };
}

/** As the types of answers are written: nothing of them is changed. */
type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

const fresh = (): Description => JSON.parse(JSON.stringify(openApi(routes, '1.2.3'))) as Description;
const operations = Object.values(fresh().paths).map(({ get }) => get);
const schemas = apiSchemas();
const isA = (name: SchemaName, value: unknown): boolean =>
  z.fromJSONSchema(schemas[name] as JsonSchema).safeParse(value).success;

describe('the description', () => {
  it('is valid for two validators', async () => {
    const one = await new Validator().validate({ ...fresh() });
    expect([one.valid, one.errors]).toEqual([true, undefined]);
    expect(await validate(fresh() as never)).toMatchObject({ valid: true, warnings: [] });
  });

  it('names every operation once, and gives an example of every parameter that fits its schema', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(routes.length);
    for (const name of names) expect(name).toMatch(/^get[A-Z][A-Za-z0-9]*$/);
    for (const { parameters } of operations)
      for (const { name, example, schema } of parameters)
        if (name !== 'script')
          expect([name, z.fromJSONSchema(schema as JsonSchema).safeParse(example).success]).toEqual([
            name,
            true,
          ]);
  });

  it('has a schema for every JSON answer', () => {
    const json = routes.filter(({ media }) => ['json', 'ld', 'feed'].includes(media)).map(({ path }) => path);
    expect(Object.keys(answers).sort()).toEqual(json.sort());
  });
});

describe('the schemas', () => {
  it.each([
    ['StoryList', '/v1/stories'],
    ['Bundle', '/v1/stories/storm'],
    ['Resolution', '/v1/stories/storm/findings'],
    ['Resolution', '/v1/stories/storm/findings?without=first&as-of=2022-01-10'],
    ['Oembed', '/oembed?url=http://localhost/s/storm'],
    ['Health', '/healthz'],
    ['Problem', '/v1/stories/flood'],
  ] as const)('hold %s at %s', async (name, path) => {
    const value = await (await setDesk().ask(path)).json();
    expect(isA(name, value)).toBe(true);
    // Another answer is none of it.
    expect(isA(name, { ...(value as object), story: 3, stories: 3, type: 3, status: 'no' })).toBe(false);
  });

  it('hold what is made when a story is published', () => {
    const l = localizerFor(unrest, 'en');
    expect(isA('Card', cardJson(l, '0'.repeat(24)))).toBe(true);
    expect(isA('Feed', feedOf(l, '0'.repeat(24), undefined, new Date(0)))).toBe(true);
    expect(isA('Resolution', resolve(unrest, { at: '2022-01-09' }))).toBe(true);
  });

  it('say what the types say', () => {
    expectTypeOf<CardDocument>().toExtend<Frozen<z.input<typeof card>>>();
    expectTypeOf<ChangesFeed>().toExtend<Frozen<z.input<typeof feed>>>();
    expectTypeOf<OembedRich>().toExtend<Frozen<z.input<typeof oembedShape>>>();
    expectTypeOf<StoryList>().toExtend<Frozen<z.input<typeof storyList>>>();
    expectTypeOf<Resolution>().toExtend<Frozen<z.input<typeof resolution>>>();
  });
});

describe('a client that is generated from it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'wwk-openapi-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('compiles, and refuses what the API does not have', { timeout: 300_000 }, async () => {
    writeFileSync(join(dir, 'api.d.ts'), await generate(fresh() as never));
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    symlinkSync(join(repoRoot, 'node_modules'), join(dir, 'node_modules'));
    writeFileSync(
      join(dir, 'program.ts'),
      `import createClient from 'openapi-fetch';
import type { paths } from './api.js';
const { GET } = createClient<paths>({ baseUrl: 'https://facts.example.org' });
const { data } = await GET('/v1/stories/{story}/card.json', { params: { path: { story: 'storm' }, query: { lang: 'ru' } } });
export const values: string[] = data?.findings.flatMap(({ lines }) => lines.map(({ value }) => value)) ?? [];
const { data: found, error } = await GET('/v1/stories/{story}/findings', { params: { path: { story: 'storm' } } });
export const status: 'agreed' | string | undefined = found?.findings[0]?.status;
export const why: string | undefined = error?.detail;
// @ts-expect-error There is no such address.
await GET('/v2/stories');
// @ts-expect-error A story must be named.
await GET('/v1/stories/{story}');
`,
    );
    const tsc = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin',
      'tsc',
    );
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck'];
    const said = await new Promise<string>((done) => {
      execFile(process.execPath, [tsc, ...options, 'program.ts'], { cwd: dir }, (_, out, err) =>
        done(out + err),
      );
    });
    expect(said).toBe('');
  });

  it('reads what the Worker answers', async () => {
    const desk = setDesk();
    const { GET } = createClient<Record<string, never>>({
      baseUrl: 'http://localhost',
      fetch: (input: RequestInfo | URL) =>
        desk.ask(new URL(input instanceof Request ? input.url : String(input)).href),
    });
    const ask = GET as unknown as (
      path: string,
      init?: object,
    ) => Promise<{ data?: unknown; error?: unknown }>;
    const story = { params: { path: { story: 'storm' } } };
    expect((await ask('/v1/stories/{story}', story)).data).toMatchObject({ story: 'storm' });
    expect((await ask('/v1/stories/{story}', { params: { path: { story: 'flood' } } })).error).toMatchObject({
      status: 404,
    });
  });
});

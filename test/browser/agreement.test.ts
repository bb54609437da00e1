/** One resolver, three machines: Node, workerd and Chromium give the same bytes for every subset of the five articles, and of the groups of voices. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { compiledStory } from '../stories/compiled.ts';
import { getBrowser } from './get-browser.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const articles = ['article-000', 'article-001', 'article-002', 'article-003', 'article-004'];

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, i) => bits & (1 << i)));
}

/**
 * Every subset of the five articles, alone and beside the other sources, now and as of the evening of the 164; and every subset
 * of the groups of voices, now and on that evening, with each article off as well.
 */
function viewsOf({ sources, groups = [] }: Bundle): View[] {
  const others = sources.map(({ id }) => id).filter((id) => !articles.includes(id));
  const ofArticles = subsets(articles).flatMap((without): View[] => [
    { without },
    { without: [...without, ...others] },
    { without, at: '2022-01-09' },
  ]);
  const ofGroups = subsets(groups.map(({ id }) => id)).flatMap((withoutGroups): View[] => [
    { withoutGroups },
    { withoutGroups, at: '2022-01-09' },
    ...articles.map((article) => ({ withoutGroups, without: [article] })),
  ]);
  return [...ofArticles, ...ofGroups];
}

let bundle: Bundle;
let workerd: Miniflare;

beforeAll(async () => {
  bundle = await compiledStory('kazakhstan-unrest-2022');
  workerd = new Miniflare({
    modules: true,
    compatibilityDate: '2026-07-01',
    script: `${await bundled('esm')}
      export default { async fetch(request) {
        const { bundle, views } = await request.json();
        return Response.json(views.map((view) => JSON.stringify(resolve(bundle, view))));
      } };`,
  });
});

afterAll(() => workerd.dispose());

/** The resolver as one script: with a global `model` for a page, or with `resolve` in scope for a module. */
async function bundled(format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { resolve } from './data/resolver/resolve.ts'; ${format === 'iife' ? 'export { resolve }' : 'globalThis.resolve = resolve'};`,
      resolveDir: here('.'),
    },
    bundle: true,
    write: false,
    format,
    ...(format === 'iife' ? { globalName: 'model', minify: true } : {}),
  });
  return outputFiles[0]?.text ?? '';
}

describe('the resolver', () => {
  it('gives the same bytes in Node, in workerd and in the browser', async () => {
    expect(bundle.groups?.length).toBeGreaterThan(1);
    const views = viewsOf(bundle);
    const inNode = views.map((view) => JSON.stringify(resolve(bundle, view)));
    expect(new Set(inNode).size).toBeGreaterThan(64);

    const response = await workerd.dispatchFetch('http://localhost/', {
      method: 'POST',
      body: JSON.stringify({ bundle, views }),
    });
    expect(await response.json()).toEqual(inNode);

    const browser = await getBrowser();
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled('iife') });
    const inPage = await page.evaluate(
      ([story, all]) => {
        const { model } = globalThis as unknown as {
          model: { resolve(bundle: unknown, view: unknown): unknown };
        };
        return all.map((view) => JSON.stringify(model.resolve(story, view)));
      },
      [bundle, views] as const,
    );
    await page.close();
    expect(inPage).toEqual(inNode);
  });
});

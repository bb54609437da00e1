// Our own pages as the build makes them: nothing inline, nothing from elsewhere, nothing that no address serves.

import schemaOfManifests from 'custom-elements-manifest/schema.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localize } from '../../data/bundle/localize.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { ourPages } from '../../data/site/pages/our-pages.ts';
import { states } from '../../data/site/pages/states.ts';
import { routes } from '../../worker/routes/routes.ts';

const files = new Map((await ourPages('1.2.3')).map(({ key, text }) => [key, text]));
const pages = [...files].filter(([, text]) => text.startsWith('<!doctype html>'));

describe('our pages', () => {
  it('are each served under their own address', () => {
    const paths = routes.map(({ path }) => path);
    const served = [...files.keys()].map((key) => `/${key.replace(/^schema\/\w+\.json$/, ':schema')}`);
    for (const path of served) expect(paths).toContain(path.replace('/:schema', '/schema/:schema'));
    expect(files.size).toBeGreaterThan(10);
  });

  it.each(pages)('%s has nothing inline and loads nothing from elsewhere', (_key, text) => {
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script>|javascript:/i);
    for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^(?:\/(?!\/)|#|data:,$)/);
  });

  it.each(pages)('%s links only to what is there', (_key, text) => {
    const paths = routes.map(({ path }) => path);
    for (const [, address = ''] of text.matchAll(/(?:src|href)="(\/[^"]*)"/g)) {
      if (address.startsWith('/demo/states/')) continue;
      expect(paths).toContain(address.replace(/^\/schema\/\w+\.json$/, '/schema/:schema'));
    }
    for (const [, id = ''] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`);
  });

  it('describe every address, for people and for programs', () => {
    const docs = files.get('docs') ?? '';
    const plain = docs.replace(/<\/?i>/g, '');
    for (const { path } of routes) expect(plain).toContain(`<code>${path.replace(/:(\w+)/g, '{$1}')}</code>`);
    const { paths } = JSON.parse(files.get('openapi.json') ?? '') as { paths: object };
    expect(Object.keys(paths)).toHaveLength(routes.length);
  });
});

describe('the manifest of the element', () => {
  const manifest = JSON.parse(files.get('custom-elements.json') ?? '');

  it('is one, by the schema of manifests', () => {
    const schema = z.fromJSONSchema(schemaOfManifests as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(manifest).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...manifest, modules: [{ kind: 'page' }] }).success).toBe(false);
  });

  it('describes the attributes, events and parts of the element', () => {
    const [element] = manifest.modules[0].declarations;
    expect(element.tagName).toBe('what-we-know');
    const named = (list: readonly { name: string }[]): readonly string[] => list.map(({ name }) => name);
    expect(named(element.attributes)).toEqual(
      expect.arrayContaining(['story', 'as-of', 'theme', 'heading-level']),
    );
    expect(named(element.members)).toContain('headingLevel');
    expect(named(element.events)).toContain('wwk-sources-change');
    expect(named(element.cssProperties)).toContain('--wwk-accent');
    expect(named(element.cssParts)).toEqual(expect.arrayContaining(['card', 'value', 'finding-disputed']));
    const theme = element.attributes.find(({ name }: { name: string }) => name === 'theme');
    expect(theme.type.text).toBe("'auto' | 'light' | 'dark'");
    for (const one of [...element.attributes, ...element.events, ...element.cssProperties])
      expect(one.description).toMatch(/\w/);
  });
});

describe('the examples of the page of every state', async () => {
  const every = await states();
  const withStatus = every.filter(({ status }) => status !== undefined);

  it.each(withStatus.map((state) => [state.name, state] as const))(
    '%s has the status that it is there for',
    (_name, state) => {
      const { bundle, status, attributes } = state;
      if (bundle === undefined) throw new Error('A state with a status has a bundle.');
      const at = attributes?.['as-of'];
      const { findings } = resolve(bundle, at === undefined ? {} : { at });
      expect(findings.map((finding) => finding.status)).toEqual([status]);
    },
  );

  it('have the group of voices that one of them switches off, and voices beside it', () => {
    const { bundle, attributes } = every.find(({ name }) => name === 'without-officials') ?? {};
    if (bundle === undefined) throw new Error('There is no such state.');
    const off = [attributes?.['without-groups'] ?? ''];
    expect(bundle.groups?.map(({ id }) => id)).toEqual(expect.arrayContaining(off));
    const { voices } = resolve(bundle, { withoutGroups: off });
    expect([voices.live > 0, voices.live < voices.all]).toEqual([true, true]);
  });

  it('head their answers only where they have them', () => {
    for (const { bundle } of every) {
      const facts = new Set(bundle?.facts.map(({ id }) => id));
      for (const { facts: listed } of bundle?.sections ?? [])
        for (const fact of listed) expect(facts).toContain(fact);
    }
  });

  it('show every status there is, and sixty claims', () => {
    expect(new Set(withStatus.map(({ status }) => status)).size).toBe(10);
    const sixty = every.find(({ name }) => name === 'sixty')?.bundle;
    expect(sixty?.facts[0]?.claims).toHaveLength(60);
  });

  it('say of themselves that they are examples', () => {
    for (const { bundle } of every) {
      if (bundle === undefined) continue;
      expect(bundle.story).toMatch(/^example-/);
      expect(localize(bundle.title, 'en', bundle.language)).toMatch(/^(?:Example|مثال): /);
    }
  });
});

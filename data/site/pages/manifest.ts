/**
 * The custom-elements manifest: the element for text editors and other tools. It is made from the tables of the widget's
 * guide, which a test holds to the source, and from the types of its attributes, so that nothing is described twice.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { statuses } from '../../bundle/newer.ts';
import { repoRoot } from '../../render/repo-root.ts';

/** What a panel is named after. */
const panels = ['sources', 'day', 'answers', 'questions', 'corrections'];

/** The rows of the table under a heading, cell by cell. */
function tableUnder(guide: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = guide.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return own
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

/** Every name in backticks. */
function names(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** The type that each attribute has in `jsx.d.ts`. */
function typesIn(types: string): ReadonlyMap<string, string> {
  const [, body = ''] = /interface WhatWeKnowAttributes \{([\s\S]*?)\n\}/.exec(types) ?? [];
  const rows = [...body.matchAll(/readonly '?([a-z-]+)'?\?: ([^;]+);/g)];
  return new Map(rows.map(([, name = '', type = '']) => [name, type]));
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `module`: the path of the script that defines the element. */
function manifestOf(guide: string, types: string, module = 'embed/v1.js'): Package {
  const typed = typesIn(types);
  const attributes = tableUnder(guide, 'Attributes').map(([cell = '', means = '', without = '']) => {
    const [name = ''] = names(cell);
    return {
      name,
      description: means,
      default: without,
      type: { text: typed.get(name) ?? 'string' },
      fieldName: camel(name),
    };
  });
  const declaration: CustomElementDeclaration = {
    kind: 'class',
    customElement: true,
    name: 'WhatWeKnow',
    tagName: 'what-we-know',
    description: 'Draws the card of one story: what is known, from whom, and what is disputed.',
    superclass: { name: 'HTMLElement' },
    attributes,
    members: attributes.map(({ name, fieldName, type, description }) => ({
      kind: 'field',
      name: fieldName,
      type,
      description,
      attribute: name,
      reflects: true,
    })),
    events: tableUnder(guide, 'Events').map(([cell = '', when = '', detail = '']) => ({
      name: names(cell)[0] ?? '',
      type: { text: 'CustomEvent' },
      description: `${when}. detail: ${detail}`,
    })),
    slots: [{ name: '', description: 'Shown until there is a card, and whenever there is none.' }],
    cssProperties: tableUnder(guide, 'Looks').flatMap(([cell = '', sets = '']) =>
      names(cell).map((name) => ({ name, description: sets })),
    ),
    cssParts: partsIn(guide).map((name) => ({ name })),
  };
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: module,
        declarations: [declaration],
        exports: [
          {
            kind: 'custom-element-definition',
            name: 'what-we-know',
            declaration: { name: 'WhatWeKnow', module },
          },
        ],
      },
    ],
  };
}

function partsIn(guide: string): readonly string[] {
  const [, listed = ''] = /Parts for `::part\(\)`: `([a-z -]+)`/.exec(guide) ?? [];
  return [...listed.split(' '), ...panels, ...Object.keys(statuses).map((status) => `finding-${status}`)];
}

export async function manifest(module?: string): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(repoRoot, 'widget', name), 'utf8');
  return `${JSON.stringify(manifestOf(await read('README.md'), await read('jsx.d.ts'), module), null, 1)}\n`;
}

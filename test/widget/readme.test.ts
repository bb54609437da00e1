// What the guide promises to newsrooms is what the source has, and the other way round.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const room = join(import.meta.dirname, '../../widget');
const guide = readFileSync(join(room, 'README.md'), 'utf8');
const source = globSync('**/*.{ts,tsx}', { cwd: room })
  .map((path) => readFileSync(join(room, path), 'utf8'))
  .join('\n');

function every(pattern: RegExp, text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

describe('the guide to the widget', () => {
  it('names every custom property that the styles read', () => {
    expect(every(/`(--wwk-[a-z-]+)`/g, guide)).toEqual(every(/var\((--wwk-[a-z-]+)/g, source));
  });

  it('names every part', () => {
    const [, listed = ''] = /Parts for `::part\(\)`: `([a-z ]+)`/.exec(guide) ?? [];
    expect(listed.split(' ').sort()).toEqual(every(/\bpart=(?:"|\{`)([a-z]+)/g, source));
  });

  it('names every event', () => {
    expect(every(/^\| `(wwk-[a-z-]+)`/gm, guide)).toEqual(
      every(/(?:dispatch|tell)\(\s*'(wwk-[a-z-]+)'/g, source),
    );
  });

  it('has a row for every script and every room', () => {
    const here = readdirSync(room, { withFileTypes: true })
      // Names with a dot are of tools: the types leave their cache here.
      .filter(({ name }) => name !== 'README.md' && name !== 'tsconfig.json' && !name.startsWith('.'))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    for (const name of here) expect(guide, name).toContain(`| \`${name}\` |`);
  });

  it.each(['card', 'state'])('tells of every file in %s', (folder) => {
    const [, table = ''] = new RegExp(`In \`${folder}/\`:([\\s\\S]*?)\n\n[^|\n]`).exec(guide) ?? [];
    const files = readdirSync(join(room, folder)).filter((name) => /\.tsx?$/.test(name));
    expect(every(/`([a-z-]+\.tsx?)`/g, table)).toEqual(files.sort());
  });
});

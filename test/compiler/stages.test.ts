/** The stages of the compiler know only those before them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const compiler = join(import.meta.dirname, '../../data/compiler');

/** Each stage with the stages that it may import from. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  read: [],
  check: ['read'],
  link: ['read', 'check'],
  doubt: ['read', 'check', 'link'],
  evidence: ['read', 'check'],
  emit: ['read', 'check'],
  sign: ['read', 'check'],
  migrate: ['read'],
  report: [],
};

test.each(Object.entries(allowed))('%s imports from nothing but %j', (stage, before) => {
  const files = readdirSync(join(compiler, stage), { recursive: true, encoding: 'utf8' });
  const imported = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(compiler, stage, name), 'utf8').matchAll(/from '(?:\.\.?\/)+(\w+)\//g),
    ])
    .map(([, room = '']) => room)
    .filter((room) => room in allowed && room !== stage);
  expect(imported.filter((room) => !before.includes(room))).toEqual([]);
});

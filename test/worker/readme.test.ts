// The guide to the Worker names every address, and none that is not there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routes } from '../../worker/routes/routes.ts';

const guide = readFileSync(join(import.meta.dirname, '../../worker/README.md'), 'utf8');

it('lists the addresses of the table of routes', () => {
  const [, table = ''] = /\| address \| answers[^\n]*\n([\s\S]*?)\n\n/.exec(guide) ?? [];
  const firstCells = table.split('\n').map((row) => row.split(' | ')[0] ?? '');
  const listed = firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path));
  expect(listed.sort()).toEqual(routes.map(({ path }) => path).sort());
});

it('says where each earlier name is', () => {
  for (const { earlier } of routes) if (earlier !== undefined) expect(guide).toContain(`\`${earlier}\``);
});

/** `explain`: what a code means. */
import { describe, expect, test } from 'vitest';
import { run } from './editors-desk.ts';

describe('explain', () => {
  test('lists every code in plain lines when none is named', async () => {
    const { code, out: said } = await run('explain');
    expect(code).toBe(0);
    expect(said).toMatch(/^ {2}not-whole +warning +a number of people that is not whole$/m);
    expect(said).not.toMatch(/[|`]/);
  });

  test('says what a code means, with a wrong and a right example', async () => {
    const { code, out: said } = await run('explain', 'comma-in-braces');
    expect(code).toBe(0);
    expect(said).toContain("right\n  - { source: a, value: '7,939', anchor: '7,939 people' }");
  });

  test('proposes the code that was meant', async () => {
    const { code, err } = await run('explain', 'comma-in-brace');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'There is no code "comma-in-brace". Did you mean comma-in-braces?',
    ]);
  });
});

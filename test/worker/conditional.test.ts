/** If-None-Match, as RFC 9110 has it. */
import { describe, expect, it } from 'vitest';
import { setDesk } from './desk.ts';

const { ask, revision: r } = setDesk();

async function status(field: string): Promise<number> {
  return (await ask('/v1/stories/storm', { headers: { 'If-None-Match': field } })).status;
}

describe('a reader who names what they have', () => {
  it.each([
    ['the tag itself', `"${r}"`],
    ['a weak tag', `W/"${r}"`],
    ['the tag last in a list', `"x", W/"y","${r}"`],
    ['the tag first in a list', `"${r}", "x"`],
    ['a tag with a comma in it, then the tag', `"a,b", "${r}"`],
    ['empty members', `, ,"${r}",,`],
    ['anything', '*'],
    ['anything, with spaces', ' * '],
  ])('gets 304 for %s', async (_, field) => {
    expect(await status(field)).toBe(304);
  });

  it.each([
    ['another tag', '"x"'],
    ['an empty tag', '""'],
    ['no quotes', r],
    ['an open quote', `"${r}`],
    ['a lower-case weak mark', `w/"${r}"`],
    ['a space inside', `"${r} "`],
    ['the tag beside rubbish', `"${r}", x`],
    ['a star in a list', `*, "x"`],
    ['a star in quotes', '"*"'],
    ['nothing', ''],
    ['only commas', ',,'],
  ])('gets the whole for %s', async (_, field) => {
    expect(await status(field)).toBe(200);
  });

  it('gets the problem, not 304, where there is nothing', async () => {
    const response = await ask('/v1/stories/flood', { headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(404);
  });
});

/** Findings of a view: the same as the resolver's, at one address for each view. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { MAX_NEW_VIEWS_PER_SECOND } from '../../worker/routes/views.ts';
import { setDesk, storm } from './desk.ts';

const path = '/v1/stories/storm/findings';

async function found(query: string): Promise<{ status: number; text: string; location: string | null }> {
  const response = await setDesk().ask(path + query);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return { status: response.status, text: await response.text(), location: response.headers.get('location') };
}

describe('the findings of a view', () => {
  it.each<[query: string, view: View]>([
    ['', {}],
    ['?sources=first,second,third', {}],
    ['?sources=first', { without: ['second', 'third'] }],
    ['?sources=', { without: ['first', 'second', 'third'] }],
    ['?without=second', { without: ['second'] }],
    ['?without=first,third', { without: ['first', 'third'] }],
    ['?without-groups=officials', { withoutGroups: ['officials'] }],
    ['?without-voices=outlet:First,speaker:police', { withoutVoices: ['outlet:First', 'speaker:police'] }],
    [
      '?without=third&without-groups=newsrooms&without-voices=speaker:police',
      { without: ['third'], withoutGroups: ['newsrooms'], withoutVoices: ['speaker:police'] },
    ],
    ['?as-of=2022-01-10', { at: '2022-01-10' }],
    [
      '?without=first&as-of=2022-01-10T23:59:59%2B06:00',
      { without: ['first'], at: '2022-01-10T23:59:59+06:00' },
    ],
  ])('%s are what the resolver finds', async (query, view) => {
    expect(await found(query)).toEqual({
      status: 200,
      text: JSON.stringify(resolve(storm, view)),
      location: null,
    });
  });

  it.each([
    ['?', ''],
    ['?without=', ''],
    ['?without=third,first', '?without=first,third'],
    ['?without-groups=officials,newsrooms', '?without-groups=newsrooms,officials'],
    ['?without-voices=speaker%3Apolice&without=first', '?without=first&without-voices=speaker:police'],
    ['?sources=third,first,third', '?sources=first,third'],
    ['?sources=first%2Cthird', '?sources=first,third'],
    ['?as-of=2022-01-10&without=first', '?without=first&as-of=2022-01-10'],
    ['?as-of=2022-01-10T20%3A00', '?as-of=2022-01-10T20:00'],
    ['?as-of=2022-01-10T20:00+06:00', '?as-of=2022-01-10T20:00%2B06:00'],
  ])('%s live at another spelling', async (query, canonical) => {
    const { status, location } = await found(query);
    if (query === '?') expect(status).toBe(200);
    else expect([status, location]).toEqual([301, path + canonical]);
  });

  it.each([
    ['?without=nobody', 'malformed-query'],
    ['?sources=first,,third', 'malformed-query'],
    ['?sources=first&without=third', 'malformed-query'],
    ['?sources=first&without-groups=officials', 'malformed-query'],
    ['?without-groups=clergy', 'malformed-query'],
    ['?without-voices=police', 'malformed-query'],
    ['?as-of=2022-02-30', 'malformed-query'],
    ['?as-of=yesterday', 'malformed-query'],
    ['?as-of', 'malformed-query'],
    ['?as-of=%zz', 'malformed-query'],
    ['?without=first&without=third', 'malformed-query'],
    [`?without=${'first,'.repeat(2000)}first`, 'malformed-query'],
  ])('%s are refused', async (query, type) => {
    const { status, text } = await found(query);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ type: `/problems/${type}` });
  });

  it('are redirected to without unknown queries', async () => {
    const { status, location } = await found('?lang=en&without=first&utm_source=x');
    expect([status, location]).toEqual([301, `${path}?without=first`]);
  });

  it('are no more in a second than an isolate can work out; those that are known go on being answered', async () => {
    const desk = setDesk();
    const at = (n: number): Promise<Response> =>
      desk.ask(
        `${path}?as-of=2022-01-10T${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      );
    const statuses = [];
    for (let n = 0; n < 200; n += 1) statuses.push((await at(n)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(MAX_NEW_VIEWS_PER_SECOND);
    const refused = await at(199);
    expect([
      refused.status,
      refused.headers.get('retry-after'),
      refused.headers.get('cache-control'),
    ]).toEqual([503, '1', 'no-store']);
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-views' });
    expect((await at(3)).status).toBe(200);
    await desk.wait(1000);
    expect((await at(199)).status).toBe(200);
    expect((await at(3)).status).toBe(200);
  });

  it('of a renamed story are found under its new name, with the view', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/gale', '', { holds: 'renamed', story: 'gale', to: 'storm' });
    const response = await desk.ask('/v1/stories/gale/findings?without=first');
    expect(response.headers.get('location')).toBe(`${path}?without=first`);
  });
});

describe('a revision', () => {
  it('can be kept for ever', async () => {
    const { ask, revision } = setDesk();
    const response = await ask(`/v1/stories/storm/revisions/${revision}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('etag')).toBe(`"${revision}"`);
  });

  it('is refused when it cannot be one, and not found when there is none', async () => {
    const desk = setDesk();
    expect((await desk.ask('/v1/stories/storm/revisions/latest')).status).toBe(400);
    expect(desk.kv.reads).toEqual([]);
    const unknown = await desk.ask(`/v1/stories/storm/revisions/${'0'.repeat(24)}`);
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('cache-control')).toBe('public, max-age=30');
  });

  it('is not served from a key of another revision', async () => {
    const desk = setDesk();
    const other = '0'.repeat(24);
    desk.kv.publish(`v1/stories/storm/revisions/${other}`, 'storm', '{}');
    expect((await desk.ask(`/v1/stories/storm/revisions/${other}`)).status).toBe(503);
  });
});

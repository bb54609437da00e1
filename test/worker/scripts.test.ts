// The widget's scripts: the first one, what comes after it, and the first one together with a card.
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { build, setDesk } from './desk.ts';

describe('the script of one story', () => {
  it('is one published answer: the first script with the card in it', async () => {
    const desk = setDesk();
    const answer = await desk.ask('/embed/v1/stories/storm.js');
    expect(await answer.text()).toBe('artifact script.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(desk.kv.reads).toEqual(['v1/stories/storm', `v1/stories/storm/revisions/${desk.revision}/first`]);
  });

  it('is found under the new name of a story that was renamed', async () => {
    const desk = setDesk();
    desk.kv.put('v1/stories/gale', '', { holds: 'renamed', story: 'gale', to: 'storm' });
    const answer = await desk.ask('/embed/v1/stories/gale.js');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/embed/v1/stories/storm.js']);
  });

  it.each([
    ['/embed/v1/stories/nobody.js', 404],
    ['/embed/v1/stories/storm', 400],
    ['/embed/v1/stories/.js', 400],
  ])('%s is answered with %i', async (path, status) => {
    expect((await setDesk().ask(path)).status).toBe(status);
  });

  it('is the first script alone where a story was published without it', async () => {
    const desk = setDesk();
    desk.kv.delete(artifactKey('storm', desk.revision, 'script.js'));
    const answer = await desk.ask('/embed/v1/stories/storm.js');
    expect(await answer.text()).toBe('void 1;');
  });
});

describe('what comes after the first script', () => {
  it('is served by its name, in the folder of its build', async () => {
    const answer = await setDesk().ask(`/embed/${build}/rest.js`);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('can be kept for ever, because its name changes with it', async () => {
    const answer = await setDesk().ask(`/embed/${build}/rest.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['/embed/v1/rest.js', 0],
    [`/embed/${build}/rest`, 0],
    [`/embed/${build}/..js`, 0],
    [`/embed/${build}/nobody.js`, 1],
  ])('is not found at %s', async (path, reads) => {
    const desk = setDesk();
    expect((await desk.ask(path)).status).toBe(404);
    expect(desk.kv.reads).toHaveLength(reads);
  });
});

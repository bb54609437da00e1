// The widget's scripts: the first one, what comes after it, and the first one together with a card.
import { describe, expect, it } from 'vitest';
import { paperKey } from '../../data/model/stored.ts';
import { built, setDesk } from './desk.ts';

describe('the script of one story', () => {
  it('is the first script and the face of the card', async () => {
    const desk = setDesk();
    const answer = await desk.ask('/embed/v1/stories/storm.js');
    expect(await answer.text()).toBe('void 1;paper face.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('etag')).toMatch(new RegExp(`^"${built.core.revision}\\.[0-9a-f]+"$`));
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

  it('is the first script alone where a story was published without a face', async () => {
    const desk = setDesk();
    desk.kv.delete(paperKey('storm', desk.revision, 'face.js'));
    const answer = await desk.ask('/embed/v1/stories/storm.js');
    expect(await answer.text()).toBe('void 1;');
  });
});

describe('what comes after the first script', () => {
  it('is served by its name', async () => {
    const answer = await setDesk().ask('/embed/v1/rest.js');
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['/embed/v1/nobody.js', '/embed/v1/rest', '/embed/v1/constructor.js'])(
    'does not know %s',
    async (path) => {
      expect((await setDesk().ask(path)).status).toBe(404);
    },
  );
});

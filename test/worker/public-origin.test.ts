/** Whole addresses name the configured origin; a host that only a request named is in no answer that a cache may keep. */
import { describe, expect, it } from 'vitest';
import { artifactKey } from '../../data/bundle/stored.ts';
import { checkProblem, paths } from './answers.ts';
import { setDesk } from './desk.ts';

describe('a host that nobody configured', () => {
  const asked = [
    ...paths,
    '/oembed?url=x',
    '/s/Storm/?x=1',
    '/s/flood',
    '/oembed?url=http://zq7.example/s/flood',
  ];
  it.each(asked)('is in no answer of %s that a cache may keep', async (path) => {
    for (const accept of ['*/*', 'text/html']) {
      const desk = setDesk({ origin: '' });
      const response = await desk.ask(
        `http://zq7.example${path.replaceAll('http://localhost', 'http://zq7.example')}`,
        {
          headers: { Accept: accept, 'X-Forwarded-Host': 'zq7.example', Forwarded: 'host=zq7.example' },
        },
      );
      const told = [...response.headers].flat().join(' ') + (await response.text());
      if (told.includes('zq7')) expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    '/s/storm',
    '/v1/stories/storm/changes.json',
    '/v1/stories/storm/changes.atom',
    '/oembed?url=http://zq7.example/s/storm',
  ])('is what %s is made with all the same', async (path) => {
    const desk = setDesk({ origin: '' });
    for (const name of ['page.html', 'changes.json', 'changes.atom'] as const)
      desk.kv.publish(artifactKey('storm', desk.revision, name), 'storm', '{"at":"{{origin}}"}', {
        holds: 'artifact',
      });
    const response = await desk.ask(`http://zq7.example${path}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('http://zq7.example');
  });

  it('makes no page of a failure that a program is told, whoever asks', async () => {
    const desk = setDesk({ origin: '' });
    const response = await desk.ask('http://zq7.example/oembed?url=http://zq7.example/s/flood', {
      headers: { Accept: 'text/html' },
    });
    await checkProblem(response, 404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('gives way to the one that is configured, whatever a request says', async () => {
    const desk = setDesk({ origin: 'https://facts.example' });
    desk.kv.publish(artifactKey('storm', desk.revision, 'page.html'), 'storm', 'at {{origin}}', {
      holds: 'artifact',
    });
    const response = await desk.ask('http://zq7.example/s/storm');
    expect(response.headers.get('cache-control')).toMatch(/^public/);
    expect(await response.text()).toBe('at https://facts.example');
  });
});

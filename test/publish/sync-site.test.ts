/** The site's own files: scripts before the pages that load them, and nothing half there. */
import { describe, expect, it } from 'vitest';
import { publish } from '../../data/publish/publish.ts';
import type { SiteFile } from '../../data/publish/sync-site.ts';
import { verifyScriptsAt, verifySiteOn } from '../../data/publish/verify.ts';
import { Killed, MemoryTarget } from './memory-target.ts';
import { first, later, options } from './published.ts';

/** An edition of a small site; each file says which edition it is of, and the script which folder it loads from. */
function edition(number: number): readonly SiteFile[] {
  const build = String(number).repeat(24);
  return [
    { key: 'demo', text: `page ${number}` },
    { key: 'embed/v1.js', text: `first script, loads embed/${build}/rest.js` },
    { key: `embed/${build}/rest.js`, text: `rest ${number}` },
    { key: 'version', text: `{"version":"${number}"}` },
  ];
}

const textOn = (target: MemoryTarget, key: string): string => new TextDecoder().decode(target.served(key));

describe('the files of the site', () => {
  it('are written in three pieces, what scripts load first, pages last, and before the stories', async () => {
    const target = new MemoryTarget();
    await publish(target, first, { ...options, site: edition(1) });
    expect(target.writes.slice(0, 3)).toEqual([`embed/${'1'.repeat(24)}`, 'embed', 'site']);
    target.writes.length = 0;
    await publish(target, first, { ...later, site: edition(1) });
    expect(target.writes).toEqual([]);
  });

  it('keep the parts of earlier scripts, which browsers may still hold', async () => {
    const target = new MemoryTarget();
    await publish(target, first, { ...options, site: edition(1) });
    await publish(target, first, { ...later, site: edition(2) });
    expect(textOn(target, `embed/${'1'.repeat(24)}/rest.js`)).toBe('rest 1');
    expect(textOn(target, 'embed/v1.js')).toContain('2'.repeat(24));
  });

  it('never show a page before its script, nor a script before its parts, wherever the publisher dies', async () => {
    for (let death = 1; death < 40; death += 1) {
      const target = new MemoryTarget();
      await publish(target, first, { ...options, site: edition(1) });
      let step = 0;
      target.step = () => {
        step += 1;
        if (step === death) throw new Killed();
      };
      target.onChange = () => {
        const script = textOn(target, 'embed/v1.js');
        expect(textOn(target, /embed\/\d+\/rest\.js/.exec(script)?.[0] ?? '')).toMatch(/^rest/);
        if (textOn(target, 'demo') === 'page 2') expect(script).toContain('2'.repeat(24));
      };
      await publish(target, first, { ...later, site: edition(2) }).catch((error) =>
        expect(error).toBeInstanceOf(Killed),
      );
      target.step = () => undefined;
      await publish(target, first, { ...later, site: edition(2) });
      expect(await verifySiteOn(target, edition(2))).toEqual([]);
    }
  });

  it('are verified by their bytes, on the target and over HTTP', async () => {
    const target = new MemoryTarget();
    await publish(target, first, { ...options, site: edition(1) });
    expect(await verifySiteOn(target, edition(2))).toEqual([
      'demo is not what is built here',
      'embed/v1.js is not what is built here',
      `embed/${'2'.repeat(24)}/rest.js is not published`,
      'version is not what is built here',
    ]);
    const answer = async (address: unknown): Promise<Response> => {
      const held = target.served(String(address).replace('https://facts.example/', ''));
      return held === undefined ? new Response(null, { status: 404 }) : new Response(Uint8Array.from(held));
    };
    const fetch = answer as typeof globalThis.fetch;
    expect(await verifyScriptsAt('https://facts.example', edition(1), fetch)).toEqual([]);
    expect(await verifyScriptsAt('https://facts.example', edition(2), fetch)).toEqual([
      'https://facts.example/embed/v1.js is not what is built here',
      `https://facts.example/embed/${'2'.repeat(24)}/rest.js answers 404`,
    ]);
  });
});

/** Where the first script came from: the browser's own word, and never an address on the page that looks like ours. */
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { seen, tag, told } from './widget-site.ts';

const site = await siteForTests();
/** Somebody else's script, whose address looks like ours; it comes first on the page. */
const vendor = '<script src="https://forms.example/embed/v2.js"></script>';
const firsts = ['/embed/v1.js', '/embed/v1/core.js', '/embed/v1/stories/unrest.js'];

async function askedFrom(body: string): Promise<{ hosts: Set<string>; events: readonly string[] }> {
  const page = await site.open('');
  const hosts = new Set<string>();
  await page.route('https://*.example/**', (route) => route.fulfill({ body: 'void 0', status: 200 }));
  page.on('request', (request) => {
    const { host, pathname } = new URL(request.url());
    if (pathname !== '/embed/v2.js') hosts.add(host);
  });
  await page.goto(site.address(body));
  await soon(async () => (await seen(page)).length).toBeGreaterThan(0);
  return { hosts, events: (await seen(page)).map(({ name }) => name) };
}

describe.each(firsts)('%s', (src) => {
  it.each([
    ['a classic script', `<script src="${src}"></script>`],
    ['an async script', `<script async src="${src}"></script>`],
    ['a module', `<script type="module" src="${src}"></script>`],
    [
      'a script that another one adds',
      `<script nonce="test">const one = document.createElement('script'); one.src = '${src}'; document.head.append(one)</script>`,
    ],
    ['a script that another one imports', `<script type="module" nonce="test">import('${src}')</script>`],
  ])('as %s asks its own host alone, beside the script of somebody else', async (_how, script) => {
    const { hosts, events } = await askedFrom(`${vendor}${tag}${script}`);
    expect([...hosts]).toEqual([new URL(site.origin).host]);
    expect(events[0]).toBe('wwk-ready');
  });

  it('standing in the page itself asks nobody whom a base names', async () => {
    const code = await (await fetch(site.origin + src)).text();
    for (const kind of ['', ' type="module"']) {
      const { hosts } = await askedFrom(
        `<base href="https://else.example/">${vendor}${tag}<script${kind} nonce="test">${code.replaceAll('</script', '<\\/script')}</script>`,
      );
      expect([...hosts]).toEqual([new URL(site.origin).host]);
    }
  });
});

it('tells a page what is wrong where the browser does not say where the script came from', async () => {
  const page = await site.open(tag);
  const code = await (await fetch(`${site.origin}/embed/v1.js`)).text();
  await page.evaluate((text) => {
    const script = document.createElement('script');
    script.textContent = text;
    document.body.append(script);
  }, code);
  expect((await told(page, 'wwk-error')).failure).toBe('address');
});

// The card of a whole story as a reader meets it: what stands on it, findings, groups, voices and pages, by mouse and keyboard.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { storedForm } from '../../data/compiler/index.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { story } from './story.ts';
import { embed, serve, tag, told } from './widget-site.ts';

const site = await siteForTests();
let page: Page;

async function open(body = tag + embed): Promise<void> {
  page = await site.open(body);
  await told(page, 'wwk-ready');
}

const button = (name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });
const box = (name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('checkbox', { name });
const lines = (fact: string): ReturnType<Page['locator']> =>
  page.locator(`[data-fact=${fact}] .lines`).first();

describe('a card in another language than its story', () => {
  it('marks the editor’s words with theirs, so that screen readers speak them as they are', async () => {
    await open(tag.replace('story=', 'lang="de" story=') + embed);
    const languages = (selector: string): Promise<(string | null)[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    await soon(() => languages('.card')).toEqual(['de']);
    await soon(() => languages('[part=title] bdi, .label bdi, .chips bdi')).toEqual(Array(7).fill('en'));
    await soon(() => languages('[data-fact=killed] .who bdi')).toContain('en');
  });
});

describe('a card in a language that its story was translated into', () => {
  const translated = {
    ...story,
    title: { en: 'The unrest', de: 'Die Unruhen' },
    facts: story.facts.map((fact) =>
      fact.id === 'killed' ? { ...fact, label: { en: 'Killed', de: 'Tote' } } : fact,
    ),
  };
  const { bytes, translations } = storedForm(translated);
  const german = tag.replace('story=', 'lang="de" story=') + embed;
  const title = (): ReturnType<Page['locator']> => page.getByRole('heading', { level: 2 });

  it('fetches the texts of that language and no other', async () => {
    const asked: string[] = [];
    site.answer = (request, response) => {
      asked.push(request.url ?? '');
      const texts = translations.find(({ digest }) => request.url?.endsWith(`/texts/${digest}.json`));
      serve(JSON.parse(new TextDecoder().decode(texts?.bytes ?? bytes)))(request, response);
    };
    await open(german);
    await textOf(title()).toBe('Die Unruhen');
    await textOf(page.locator('[data-fact=killed] .label bdi').first()).toBe('Tote');
    expect(asked).toEqual(['/v1/stories/unrest', `/v1/stories/unrest/texts/${translations[0]?.digest}.json`]);
  });

  it('shows the story in its own language while the texts cannot be had', async () => {
    site.answer = (request, response) => {
      if (request.url?.includes('/texts/')) response.writeHead(500).end();
      else serve(JSON.parse(new TextDecoder().decode(bytes)))(request, response);
    };
    await open(german);
    await textOf(title()).toBe('The unrest');
  });
});

describe('the card', () => {
  beforeEach(() => open());

  it('shows the title, the toggles and the first findings with value, owner and day', async () => {
    await textOf(page.getByRole('heading', { level: 2 })).toBe('The unrest, January 2022');
    await textOf(page.locator('.kick')).toBe('What we know as of Jan 2022 6 sources');
    await soon(() => page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Killed',
      'Detained',
      'Tortured in custody?',
    ]);
    await textOf(lines('killed')).toBe('225 Prosecutor, 15 Jan');
    await textOf(page.locator('[data-fact=killed] .state')).toBe('Officials only');
  });

  it('takes the place of what stood inside the element', async () => {
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
  });

  it('opens a finding to its reports, with what was taken back struck through and links to the passage', async () => {
    const killed = page.locator('[data-fact=killed]');
    await killed.locator('summary').first().click();
    await killed.locator('.report').first().waitFor();
    await button('See all 5 reports and their words').click();
    // Said once, however many pieces the value has.
    await soon(() => killed.locator('.report del').allTextContents()).toContain('taken back: about 164');
    await textOf(killed.locator('.why')).toContain('ministry said the same day that it never gave it');
    const link = killed.getByRole('link', { name: 'Wire' }).first();
    await soon(() => link.getAttribute('href')).toBe(
      'https://news.example/wire-15#:~:text=a%20total%20of%20225%20people',
    );
    await page.emulateMedia({ media: 'print' });
    await soon(() => link.evaluate((one) => getComputedStyle(one, '::after').content)).toContain(
      'news.example/wire-15',
    );
    await soon(() => link.getAttribute('data-address')).toBe('https://news.example/wire-15');
    await page.emulateMedia({ media: 'screen' });
    await soon(() => killed.locator('.proved').count()).toBe(1);
    expect(await told(page, 'wwk-finding-toggle')).toMatchObject({ fact: 'killed', open: true });
  });

  it('works the findings out again without the network when a page is switched off', async () => {
    const asked = site.asked;
    await button('6 sources').click();
    await button('By page').click();
    for (const name of [/^Second Look/, /^Heute/, /^Wire .*15 January/]) await box(name).uncheck();
    await textOf(lines('killed')).toBe('No figure stands ');
    await textOf(page.locator('[data-fact=killed] .note').first()).toBe(
      '164, taken back the same day, ran in 2 outlets',
    );
    await textOf(page.locator('fieldset [role=status]')).toContain('Killed: now No figure stands, was 225.');
    expect(site.asked).toBe(asked);
    expect((await told(page, 'wwk-sources-change', 3)).off).toEqual(['daily-21', 'heute-6', 'wire-15']);
  });

  it('switches every group off and on again, to the same card', async () => {
    const before = await page.locator('.row').allTextContents();
    const groups = ['Officials', 'Rights groups', 'Newsrooms'];
    for (const name of groups) await box(name).uncheck();
    await soon(() => page.getByText('Nobody left who says').count()).toBeGreaterThan(2);
    for (const name of groups) await box(name).check();
    await soon(() => page.locator('.row').allTextContents()).toEqual(before);
    await soon(() => page.locator('.said').count()).toBe(0);
  });
});

describe('by who says it', () => {
  beforeEach(async () => {
    await open();
    await button('6 sources').click();
  });

  it('lists the voices under their groups, those with the most answers first', async () => {
    await soon(() => page.locator('.list > li > b').allTextContents()).toEqual([
      'Officials',
      'Rights groups',
    ]);
    await soon(() => page.locator('[data-row] bdi').allTextContents()).toEqual([
      'Information channel',
      'Police',
      'Interior ministry',
      'President’s office',
      'Prosecutor',
      'Activists',
      'Watch',
    ]);
    await textOf(page.locator('[data-row] small').first()).toBe('in 2 answers · quoted by 2 outlets');
    await soon(() => button('By who says it').getAttribute('aria-pressed')).toBe('true');
  });

  it('switches a voice, whoever prints it, and shows its group as neither on nor off', async () => {
    await box(/^Prosecutor/).uncheck();
    await textOf(lines('killed')).toContain('dozens Police');
    await soon(() => box('Officials').evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(true);
    expect((await told(page, 'wwk-sources-change')).voices).toEqual(['speaker:prosecutor']);
    await button('Undo').click();
    await soon(() => box(/^Prosecutor/).isChecked()).toBe(true);
    await soon(() => box('Officials').evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(false);
  });

  it('leaves one voice alone', async () => {
    await button('Only Interior ministry').click();
    await soon(() => page.locator('[data-row] input:checked').count()).toBe(1);
    await textOf(lines('detained')).toBe('7,939 Interior ministry, 10 Jan');
  });
});

describe('by keyboard', () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return (inner?.closest('label') ?? inner)?.textContent?.trim() ?? '';
    });

  it('goes by arrows from row to row, and to what else stands beside each', async () => {
    await open();
    const press = async (...keys: readonly string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    await button('6 sources').click();
    await box(/^Interior ministry/).focus();
    expect(await press('ArrowDown', 'ArrowDown')).toMatch(/^Prosecutor/);
    expect(await press('Space')).toMatch(/^Prosecutor/);
    await soon(() => box(/^Prosecutor/).isChecked()).toBe(false);
    expect(await press('ArrowRight')).toBe('only');
    expect(await press('Enter')).toBe('only');
    await soon(() => page.locator('[data-row] input:checked').count()).toBe(1);
    expect(await press('ArrowUp')).toMatch(/^President’s office/);
  });

  it('keeps the focus on a voice that was switched, and its place on the screen', async () => {
    const far = '<div style="height: 1200px"></div>';
    await open(`${far}${tag}${far}${embed}`);
    await button('6 sources').click();
    await box(/^Prosecutor/).focus();
    const top = async (): Promise<number> => (await box(/^Prosecutor/).boundingBox())?.y ?? 0;
    const before = await top();
    await page.keyboard.press('Space');
    await soon(() => page.locator('.said').count()).toBe(1);
    expect(await focused()).toMatch(/^Prosecutor/);
    await soon(async () => Math.abs((await top()) - before)).toBeLessThan(1);
  });
});

describe('attributes', () => {
  it('set the sources, what is off, the moment looked at and the heading level', async () => {
    await open(
      `<what-we-know story="unrest" as-of="2022-01-12" sources="wire-10 daily-9 heute-6" without="heute-6" heading-level="3"></what-we-know>${embed}`,
    );
    await textOf(page.getByRole('heading', { level: 3 }).first()).toBe('The unrest, January 2022');
    await textOf(lines('killed')).toBe('No figure stands ');
    await soon(() => page.locator('.chips bdi').allTextContents()).toEqual(['Heute', 'The Daily', 'Wire']);
    await soon(() => box('Heute').isChecked()).toBe(false);
    const set = (name: string, value: string | undefined): Promise<void> =>
      page.evaluate(
        ([name, value]) => {
          const card = document.querySelector('what-we-know');
          if (value === undefined) card?.removeAttribute(name);
          else card?.setAttribute(name, value);
        },
        [name, value] as const,
      );
    await set('without', undefined);
    await textOf(lines('killed')).toContain('dozens');
    await set('as-of', undefined);
    await set('sources', 'wire-15');
    await textOf(lines('killed')).toBe('225 Prosecutor, 15 Jan');
    await set('sources', undefined);
    await set('without-groups', 'officials');
    await textOf(lines('killed')).toContain('Nobody left who says');
    await set('without-groups', undefined);
    await set('without-voices', 'speaker:prosecutor');
    await textOf(lines('killed')).toContain('dozens');
  });
});

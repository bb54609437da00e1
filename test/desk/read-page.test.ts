// What is read out of a page, and what an editor is told of a page that is not as it should be.
import { describe, expect, it } from 'vitest';
import { digestOf, forEvidence } from '../../data/compiler/evidence/passage.ts';
import { isMomentText } from '../../data/compiler/time/moment.ts';
import { enteredAs, withEntered } from '../../data/desk/page/entered.ts';
import type { PageInput } from '../../data/desk/page/page.ts';
import { readPage } from '../../data/desk/page/read-page.ts';
import { naughty } from '../naughty.ts';

const known = ['Harbour Post', 'Associated Press', 'Spiegel', 'Reuters'];
const paragraph =
  '<p>At least twelve people were hurt when the ferry ran aground near the old harbour, the coast guard said on Monday. Boats went out at once.</p>';
const body = (inner = '') => `<article><h1>Ferry runs aground</h1>${paragraph.repeat(6)}${inner}</article>`;
const html = (head: string, inner?: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry | Post</title>${head}</head><body><nav>Home News</nav>${body(inner)}<footer>Imprint</footer></body></html>`;
const codes = (input: PageInput) => readPage(input, known).problems.map(({ code }) => code);

const jsonLd = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry runs aground',
        datePublished: '2026-03-02T08:00:00+0100',
        inLanguage: 'en-GB',
        publisher: { '@type': 'Organization', name: 'The Harbour Post' },
        ...more,
      },
    ],
  })}</script>`;

describe('a page of HTML', () => {
  it('says in JSON-LD whose it is, of when, and in which language', () => {
    const page = readPage(
      { html: html(jsonLd({})), url: 'https://www.harbourpost.example/ferry?utm_source=mail&id=3#top' },
      known,
    );
    expect(page).toMatchObject({
      title: 'Ferry runs aground',
      outlet: 'Harbour Post',
      published: '2026-03-02T08:00+01:00',
      language: 'en',
      url: 'https://www.harbourpost.example/ferry?id=3',
      problems: [],
    });
    expect(page.text).toContain('At least twelve people');
    expect(page.text).not.toMatch(/Imprint|Home News|</);
  });

  it('says the same in meta tags where it has no JSON-LD', () => {
    const head =
      '<meta property="og:site_name" content="Daily Echo"><meta property="og:title" content="Ferry"><meta property="article:published_time" content="2026-03-02T08:00:00Z"><link rel="canonical" href="https://echo.example/ferry">';
    expect(readPage({ html: html(head) }, known)).toMatchObject({
      title: 'Ferry',
      outlet: 'Daily Echo',
      published: '2026-03-02T08:00Z',
      url: 'https://echo.example/ferry',
    });
  });

  it('is never run', () => {
    const script =
      '<script>globalThis.__deskRan = true</script><img src="x" onerror="globalThis.__deskRan = true">';
    const page = readPage({ html: html(script, script) }, known);
    expect(page.text).not.toContain('__deskRan');
    expect(globalThis).not.toHaveProperty('__deskRan');
  });

  it('survives JSON-LD that is no JSON, and dates that are no dates', () => {
    expect(
      codes({
        html: html('<script type="application/ld+json">{oops</script><meta name="date" content="yesterday">'),
      }),
    ).toEqual(['no-date', 'no-outlet']);
  });

  it('keeps the rows of a table as lines, and says that the numbers need their heads', () => {
    const table =
      '<table><tr><th>Town</th><th>Hurt</th></tr><tr><td>Larkham</td><td>3</td></tr><tr><td>Orrin</td><td>9</td></tr></table>';
    const page = readPage({ html: html(jsonLd({}), table) }, known);
    expect(page.text).toMatch(/Town \| Hurt\nLarkham \| 3\nOrrin \| 9/);
    expect(page.problems).toEqual([
      expect.objectContaining({ code: 'table', message: expect.stringContaining('2 rows') }),
    ]);
  });

  it('is told to be a stub where the rest is for subscribers', () => {
    const stub = `<html lang="en"><head>${jsonLd({ isAccessibleForFree: false })}</head><body><article><p>The ferry ran aground on Monday.</p><p>Subscribe to continue reading.</p></article></body></html>`;
    expect(readPage({ html: stub }, known).problems[0]).toMatchObject({
      code: 'paywall',
      message: expect.stringContaining('subscribers'),
    });
  });

  it('of two megabytes is cut, and the editor is told', () => {
    const long = `<html><head>${jsonLd({})}</head><body><article>${paragraph.repeat(14_000)}</article></body></html>`;
    expect(long.length).toBeGreaterThan(2_000_000);
    const page = readPage({ html: long }, known);
    expect(page.problems[0]).toMatchObject({ code: 'too-long' });
    expect(page.text.length).toBeLessThanOrEqual(400_000);
  });
});

describe('a pasted text', () => {
  it('gives its title, its day and the agency that it comes from', () => {
    const text =
      'Ferry runs aground near the harbour\n2 March 2026\n\nLARKHAM (AP) - At least twelve people were hurt on Monday, the coast guard said.';
    expect(readPage({ text, url: 'https://harbourpost.example/x' }, known)).toMatchObject({
      title: 'Ferry runs aground near the harbour',
      published: '2026-03-02',
      original: 'Associated Press',
      language: 'en',
      problems: [],
    });
  });

  it('names no original where several agencies sign it, nor for the agency of a picture', () => {
    const text =
      'The ferry ran aground in the night of Monday.\n(Ann Lee / Post via AP)\nTwelve people were hurt.\nwal / AFP / dpa / Reuters';
    expect(readPage({ text }, known)).not.toHaveProperty('original');
    expect(readPage({ text: `${text}\nSource: spiegel` }, known).original).toBe('Spiegel');
  });

  it('without a day is told to have none, and which day it names last', () => {
    const [problem] = readPage(
      {
        text: 'The ferry ran aground. The old one sank on 5 January 2019 and was raised on 3 May 2020, the coast guard said in its report about the accident.',
      },
      known,
    ).problems;
    expect(problem).toMatchObject({ code: 'no-date', message: expect.stringContaining('2020-05-03') });
  });

  it('with two days at its top is told to have two', () => {
    expect(
      codes({
        text: 'Ferry runs aground near harbour\n2 March 2026\nUpdated 4 March 2026\nThe ferry ran aground and it was then pulled off the sand.',
      }),
    ).toContain('two-dates');
  });

  it.for([
    [{ text: '%PDF-1.7\n%\u00e2\u00e3\u0000\u0001 stream' }, 'not-text', 'a PDF'],
    [{ text: 'x', fileName: 'report.pdf' }, 'not-text', 'a PDF'],
    [{ text: 'PK\u0003\u0004\u0014word/document.xml' }, 'not-text', 'a Word document'],
    [{ text: '\u0000\u0001\u0002\u0003binary\ufffd\ufffd' }, 'not-text', 'no text'],
    [{ text: '' }, 'empty', 'no words'],
    [{ html: '<html><body><div id="app"></div><script>1</script></body></html>' }, 'empty', 'no words'],
    [{ text: 'The ferry ran aground. '.repeat(90_000) }, 'too-long', '2.1 million'],
    [{ text: 'قتل 164 شخصا واعتقل 7939 في المدينة' }, 'right-to-left', 'right to left'],
    [{ text: 'Town\tHurt\tDead\nLarkham\t3\t1\nOrrin\t9\t2' }, 'table', 'table'],
    [{ text: 'Lorem 5 ipsum' }, 'unknown-language', 'not recognised'],
  ] as const)('that is not as it should be says what is wrong: %j', ([input, code, words]) => {
    const problem = readPage(input, known).problems.find((one) => one.code === code);
    expect(problem?.message).toContain(words);
    expect(problem?.message).toMatch(/^[A-Z0-9].*\.$/);
  });

  it.each([
    ['The Evening Post\n\nFerry runs aground off the coast\n\n2 March 2026', 'The Evening Post'],
    ['Ferry runs aground off the coast\n\n2 March 2026', undefined],
    ['World\n\nFerry runs aground off the coast', undefined],
    ['Sign in to read on\n\nFerry runs aground off the coast', undefined],
  ])('that is pasted has the name above its headline as its outlet: %j', (text, outlet) => {
    const page = readPage({ text }, known);
    expect(page.outlet).toBe(outlet);
    expect(page.problems.some(({ code }) => code === 'no-outlet')).toBe(true);
  });

  it.each([
    ['https://post.example/story/2017/09/07/ferry/6436/', '2017-09-07'],
    ['https://post.example/news/2017/sep/26/ferry', '2017-09-26'],
    ['https://post.example/usa/20171003/281947428054538', '2017-10-03'],
    ['https://post.example/2019-07-31-ferry', '2019-07-31'],
  ])('that prints no day has the one that its address names: %s', (url, day) => {
    const page = readPage({ text: 'Ferry runs aground\n\nTwelve people were hurt.', url }, known);
    expect([page.published, page.inferred]).toEqual([day, true]);
    expect(page.problems.find(({ code }) => code === 'no-date')?.message).toContain(day);
  });

  it.each(['https://post.example/2017/13/40/ferry', 'https://post.example/12017090701/', 'ferry'])(
    'that prints no day has none from an address that names none: %s',
    (url) => {
      expect(readPage({ text: 'Twelve people were hurt.', url }, known).published).toBeUndefined();
    },
  );

  it('that prints its day has that one, whatever its address names', () => {
    const text = 'Ferry runs aground\n\n3 March 2026\n\nTwelve people were hurt.';
    const page = readPage({ text, url: 'https://post.example/2026/03/02/ferry' }, known);
    expect([page.published, page.inferred]).toEqual(['2026-03-03', undefined]);
  });

  it('of any kind is read without an error, and its day is a moment', () => {
    for (const text of naughty) {
      for (const page of [readPage({ text }, known), readPage({ html: `<p>${text}</p>` }, known)]) {
        if (page.published !== undefined) expect(isMomentText(page.published)).toBe(true);
      }
    }
  });
});

describe('an article that is in the story already', () => {
  const page = readPage(
    { text: 'The ferry ran aground on Monday, 2 March 2026.', url: 'https://harbourpost.example/ferry/' },
    known,
  );
  const digest = digestOf(forEvidence(page.text));

  it('is known by its text, wherever it was found', () => {
    const entered = enteredAs(page, [
      { id: 'a', url: 'https://other.example/' },
      { id: 'b', digest },
    ]);
    expect(entered).toEqual({ source: 'b', by: 'same-text' });
    expect(withEntered(page, entered).problems[0]).toMatchObject({
      code: 'already-entered',
      message: expect.stringContaining('as b,'),
    });
  });

  it('is known by its address, however that is written', () => {
    const entered = enteredAs(page, [
      { id: 'a', url: 'http://www.harbourpost.example/ferry?utm_source=x', digest: 'other' },
    ]);
    expect(entered).toEqual({ source: 'a', by: 'same-url' });
    expect(withEntered(page, entered).problems.map(({ code }) => code)).toContain('changed-since');
  });

  it('is another where neither is the same', () => {
    expect(
      enteredAs(page, [{ id: 'a', url: 'https://harbourpost.example/ferry-2' }, { id: 'b' }]),
    ).toBeUndefined();
    expect(withEntered(page, undefined)).toBe(page);
  });
});

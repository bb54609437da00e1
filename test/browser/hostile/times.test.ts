// The reader's clock, time zone and language are the reader's: the card says the same on all of them, in the story's own days.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { type HostileSite, hostilePage, openHostileSite, playIn, tag } from './hostile-site.ts';
import type { Play, Report } from './theatre.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

const run = (code: string): string => `<script nonce="test">${code}</script>`;

const clockOff = (years: number): string => `{
  const Real = Date; const off = ${years} * 365.25 * 86400000;
  window.Date = class extends Real { constructor(...all) { if (all.length === 0) super(Real.now() + off); else super(...all); } static now() { return Real.now() + off; } };
}`;

/** A zone as scripts see it: the default of every form of dates, and the offset of every local reading. */
const zone = (name: string): string => `{
  const Form = Intl.DateTimeFormat;
  Intl.DateTimeFormat = class extends Form { constructor(tags, fields) { super(tags, { timeZone: '${name}', ...fields }); } };
  const at = (date, fields) => Number(new Form('en-US', { timeZone: '${name}', hourCycle: 'h23', ...fields }).format(date));
  Date.prototype.getTimezoneOffset = function () { return { 'Pacific/Apia': -780, 'Asia/Kathmandu': -345, 'America/St_Johns': 210 }['${name}']; };
  Date.prototype.getHours = function () { return at(this, { hour: '2-digit' }); };
  Date.prototype.getDate = function () { return at(this, { day: 'numeric' }); };
  Date.prototype.getMonth = function () { return at(this, { month: 'numeric' }) - 1; };
  Date.prototype.getFullYear = function () { return at(this, { year: 'numeric' }); };
  Date.prototype.toLocaleDateString = Date.prototype.toLocaleString = function (tags, fields) { return new Form(tags, { timeZone: '${name}', ...fields }).format(this); };
}`;

/** A browser without the language: asked what it has, it says so; asked to use it, it speaks its own. */
const speechless = (language: string): string => `
  for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'ListFormat', 'Collator', 'DisplayNames', 'RelativeTimeFormat']) {
    const Form = Intl[name]; if (!Form) continue;
    const known = (tags) => [].concat(tags ?? 'en').map(String).filter((tag) => !tag.startsWith('${language}'));
    Intl[name] = class extends Form {
      constructor(tags, fields) { super(known(tags).concat('en-US'), fields); }
      static supportedLocalesOf(tags) { return Form.supportedLocalesOf(known(tags)); }
    };
  }`;

/** A browser that throws where it lacks the language, as a hostile or an incomplete one might. */
const refusing = (language: string): string => `
  for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules']) {
    const Form = Intl[name];
    Intl[name] = class extends Form {
      constructor(tags, fields) { if (String(tags).startsWith('${language}')) throw new RangeError('No data'); super(tags, fields); }
    };
  }`;

inEachEngine('a card on a reader’s machine', (engine) => {
  let tab: Tab;
  let plain: Report;
  const playWith = (code: string, body = tag, more: Partial<Play> = {}): Promise<Report> =>
    playIn(tab, {
      src: site.page(hostilePage({ before: run(code), body, embed: 'whole' })),
      use: body === tag,
      ...more,
    });
  /** Where perhaps nothing is told. */
  const brief = { patience: 3000 };

  beforeAll(async () => {
    tab = await engine().open(site.theatre);
    plain = await playWith('');
    expect(plain).toMatchObject({ errors: [], shows: ['card'] });
  });
  afterAll(() => tab?.close());

  it.each([10, -10, 100, -60])('whose clock is off by %i years says the same', async (years) => {
    expect(await playWith(clockOff(years))).toMatchObject({ errors: [], texts: plain.texts });
  });

  it.each(['Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns'])(
    'in %s says the same days',
    async (name) => {
      expect(await playWith(zone(name))).toMatchObject({ errors: [], texts: plain.texts });
    },
  );

  it.each(['kk', 'ar', 'ru', 'zh'])('whose browser lacks %s speaks it all the same', async (language) => {
    const body = tag.replace('story=', `lang="${language}" story=`);
    const [with_, without] = [await playWith('', body), await playWith(speechless(language), body)];
    expect(without).toMatchObject({ errors: [], shows: ['card'] });
    const words = (report: Report): string => (report.texts[0] ?? '').slice(0, 12);
    expect(words(without)).toBe(words(with_));
    expect(without.texts[0]).toContain('225');
  });

  it.each(['kk', 'ar', 'en'])('whose browser fails at %s gets a card or the fallback', async (language) => {
    const body = tag.replace('story=', `lang="${language}" story=`);
    const report = await playWith(refusing(language), body, brief);
    expect(report.errors).toEqual([]);
    expect(['card', 'fallback']).toContain(report.shows[0]);
  });

  it('that knows no Intl at all gets the same card', async () => {
    const report = await playWith('delete window.Intl; window.Intl = undefined;');
    expect(report).toMatchObject({ errors: [], shows: ['card'], texts: plain.texts });
  });
});

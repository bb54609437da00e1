/** The picture of shared links: everything is inside it, in letters that exist, with the owner beside the figure. */
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH, pictureOf, svgOf } from '../../data/render/picture.ts';
import { fitText } from '../../data/render/text-box.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { cardModel } from '../../data/wording/card.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import { plain } from '../../data/wording/phrase.ts';
import { bundle as story } from '../wording/story.ts';

const modelOf = (bundle: Bundle, language: string): CardModel =>
  cardModel(localizerFor(bundle, language), { resolution: resolve(bundle, {}) });

const titles: Readonly<Record<string, string>> = {
  en: 'The unrest in Kazakhstan, January 2022',
  ar: 'الاضطرابات في كازاخستان، يناير 2022',
  ru: 'Беспорядки в Казахстане, январь 2022 года',
  kk: 'Қазақстандағы толқулар, 2022 жылғы қаңтар',
  zh: '哈萨克斯坦骚乱，2022年1月',
  de: 'Die Unruhen in Kasachstan, Januar 2022',
};
const long = Object.fromEntries(
  Object.entries(titles).map(([tag, title]) => [tag, `${title} `.repeat(12).trim()]),
);

function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}

describe.each(Object.keys(titles))('a picture in %s', (language) => {
  const model = modelOf({ ...story, title: titles, language }, language);

  it('is a PNG of 1200 by 630 pixels', async () => {
    const png = Buffer.from(await pictureOf(model).draw());
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE_WIDTH, PICTURE_HEIGHT]);
    expect(png.length).toBeLessThan(200_000);
  });

  it('says title, question and every line at rest with its owner', () => {
    const said = textsIn(svgOf(model)).join(' ');
    const [first] = model.findings;
    expect(said.replace(/\s/g, '')).toContain(model.title.replace(/\s/g, ''));
    for (const { value, who } of first?.lines ?? []) {
      for (const words of [value, who]) expect(said).toContain(plain(words).replace(/[\u2066-\u2069]/g, ''));
    }
  });

  it('starts on the side where the language starts', () => {
    const svg = svgOf(model);
    expect(svg.includes('text-anchor="end"')).toBe(language === 'ar');
  });

  it('leaves its margins white, however long the title is', async () => {
    const { Resvg } = await import('@resvg/resvg-wasm');
    const { fonts } = await import('../../data/render/fonts.ts');
    await pictureOf(model).draw();
    const wide = svgOf(modelOf({ ...story, title: long, language }, language));
    const drawn = new Resvg(wide, {
      font: { fontBuffers: [...(await fonts())], defaultFontFamily: 'Noto Sans' },
    });
    const { pixels } = drawn.render();
    const ground = [...pixels.subarray(0, 3)];
    const stray = [];
    for (let y = 0; y < PICTURE_HEIGHT; y += 1)
      for (const x of [
        ...Array(60).keys(),
        ...Array.from({ length: 60 }, (_, at) => PICTURE_WIDTH - 1 - at),
      ]) {
        const at = (y * PICTURE_WIDTH + x) * 4;
        if (ground.some((value, channel) => pixels[at + channel] !== value)) stray.push([x, y]);
      }
    expect(stray).toEqual([]);
  });
});

describe('a text in a box', () => {
  it.each(['word '.repeat(200), 'w'.repeat(500), '字'.repeat(300), '😀'.repeat(100), '', ' ', 'a'])(
    'keeps to its lines: %#',
    (text) => {
      const { lines, size } = fitText(text, { width: 1000, size: 46, lines: 2 });
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(size).toBeGreaterThanOrEqual(22);
      if (text.length > 150) expect(lines.at(-1)).toMatch(/…$/);
    },
  );

  it('means nothing to the drawing but letters', () => {
    const hostile = '</text><script>alert(1)</script>&amp;"\'<image href="file:///etc/passwd"/>';
    const svg = svgOf({ ...modelOf(story, 'en'), title: hostile });
    expect(svg).not.toMatch(/<script|<image|<\/text><[^t/]/);
  });
});

/**
 * The picture that a shared link shows: 1200 by 630 pixels with the title of the story and its first answer as the card has it
 * at rest. Every line has its speaker: never a figure alone, and never one side of a dispute.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { escapeHtml } from '../bundle/escape.ts';
import type { Drawing } from '../publish/artifact.ts';
import type { CardModel, LineText } from '../wording/card-model.ts';
import { plain } from '../wording/phrase.ts';
import { fonts } from './fonts.ts';
import { repoRoot } from './repo-root.ts';
import { fitText, type TextBox } from './text-box.ts';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;
const MARGIN = 72;
const INNER = PICTURE_WIDTH - 2 * MARGIN;

let ready: Promise<unknown> | undefined;

export function pictureOf(model: CardModel): Drawing {
  const svg = svgOf(model);
  return { of: svg, draw: () => drawn(svg) };
}

/** PNG. Rejects where the package that draws it, or a font, is missing. */
async function drawn(svg: string): Promise<Uint8Array> {
  ready ??= readFile(join(repoRoot, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  const [letters] = await Promise.all([fonts(), ready]);
  const image = new Resvg(svg, {
    font: { fontBuffers: [...letters], defaultFontFamily: 'Noto Sans' },
  });
  return image.render().asPng();
}

export function svgOf(model: CardModel): string {
  const isRtl = model.direction === 'rtl';
  const [finding] = model.findings;
  const head = [model.asOf, model.sources].filter((one) => one !== '').join(' · ');
  const state = [finding?.state ?? '', finding?.more ?? ''].filter((one) => one !== '').join(' · ');
  const parts = [
    text(fitText(model.title, { width: INNER, size: 46, lines: 2 }), 150, isRtl, 700),
    ...(finding === undefined
      ? []
      : [
          text(fitText(finding.asks, { width: INNER, size: 30, lines: 1 }), 288, isRtl, 400, '#5d5b56'),
          ...lines(finding.lines, isRtl),
          text(
            fitText(state, { width: INNER, size: 28, lines: 1 }),
            520,
            isRtl,
            700,
            finding.warns ? '#9a3412' : '#1b1b1a',
          ),
        ]),
    text(fitText(head, { width: INNER, size: 24, lines: 1 }), 572, isRtl, 400, '#5d5b56'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" font-family="Noto Sans">
<rect width="100%" height="100%" fill="#fffdf8"/>
<rect x="${MARGIN}" y="52" width="${INNER}" height="6" fill="#1b1b1a"/>
${text(fitText(model.kicker, { width: INNER, size: 24, lines: 1 }), 94, isRtl, 700, '#14609c')}
<rect x="${MARGIN}" y="240" width="${INNER}" height="2" fill="#d8d4cb"/>
${parts.join('\n')}
</svg>`;
}

/** One to three, all as large as there is room for: the value, and behind it its owner. */
function lines(all: readonly LineText[], isRtl: boolean): readonly string[] {
  const height = 190 / all.length;
  const room = {
    width: INNER,
    size: all.length === 1 ? 64 : Math.min(44, height * 0.7),
    lines: all.length === 1 ? 2 : 1,
  };
  const words = all.map(({ value, who }) =>
    [plain(value), plain(who)].filter((one) => one !== '').join(' · '),
  );
  const size = Math.min(...words.map((one) => fitText(one, room).size));
  return words.map((one, at) =>
    text(fitText(one, { ...room, size }), 300 + height * at + size * 1.1, isRtl, 700),
  );
}

/** Starts on the side where its script starts, whatever letters it begins with. */
function text({ lines, size }: TextBox, y: number, isRtl: boolean, weight: number, fill = '#1b1b1a'): string {
  // A line in another language than the card keeps to the direction of its own first letter.
  const isOther = isRtl && !lines.some((line) => arabic.test(line));
  const [open, close] = [isRtl && !isOther ? '\u2067' : '\u2066', '\u2069'];
  const place = isRtl ? `x="${PICTURE_WIDTH - MARGIN}" text-anchor="end"` : `x="${MARGIN}"`;
  return lines
    .map(
      (line, at) =>
        `<text ${place} y="${Math.round(y + at * size * 1.25)}" font-size="${size}" font-weight="${weight}"${arabic.test(line) ? ' font-family="Noto Sans Arabic"' : ''} fill="${fill}">${open}${escapeHtml(line)}${close}</text>`,
    )
    .join('\n');
}

/** In lines that have them the font whose letters join; it has Latin letters and digits too. */
const arabic = /\p{Script=Arabic}/u;

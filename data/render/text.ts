/** The card of a story as text: for the terminal, and the plain-text form of a published story. */

import type { Bundle } from '../bundle/bundle.ts';
import { paint } from '../compiler/report/paint.ts';
import { wrapped } from '../compiler/report/wrap.ts';
import type { View } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { plain } from '../wording/phrase.ts';
import { sheetOf } from '../wording/sheet.ts';
import { voiceIn } from './speak.ts';

/** A text of its own lines. */
function lined(text: string, indent: string): string {
  return `${wrapped(text, indent)}\n`;
}

/** The card as text; also what the plain-text form of a published story is. */
export async function card(bundle: Bundle, view: View, language: string, color: boolean): Promise<string> {
  const voice = await voiceIn(bundle, language);
  const sheet = sheetOf(voice, resolve(bundle, view));
  const lines = [`${paint(sheet.title, 'bold', color)}\n`, lined(plain(sheet.state), '')];
  for (const { asks, statusWord, trend, says, why, behind } of sheet.findings) {
    const word = trend === undefined ? statusWord : `${statusWord}, ${trend}`;
    lines.push(`\n${paint(asks, 'bold', color)} ${paint(`[${word}]`, 'dim', color)}\n`);
    for (const { value, owner } of says) {
      lines.push(lined(plain(value), '  '), plain(owner) === '' ? '' : lined(plain(owner), '      '));
    }
    for (const phrase of why) lines.push(lined(plain(phrase), '    '));
    if (behind.length > 0) lines.push(paint(lined(plain(behind), '    '), 'dim', color));
  }
  if (sheet.unknowns.length > 0) lines.push(`\n${paint(voice.strings.unknowns, 'bold', color)}\n`);
  for (const { asks, why } of sheet.unknowns) lines.push(lined(`${asks} ${plain(why)}`, '  '));
  return lines.join('');
}

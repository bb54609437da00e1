/**
 * A card that stands still: the findings at rest as text and as HTML for newsletters, where no script runs. It says what
 * the card says in this view at this moment, and where the living one is.
 */
import type { Bundle } from '../../../data/bundle/types.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { plain } from '../../../data/wording/phrase.ts';
import { type FindingSaid, type Sheet, sheetOf } from '../../../data/wording/sheet.ts';
import { counted, type Voice, voiceOf } from '../../../data/wording/voice.ts';
import { escaped } from '../../card/static/html.ts';
import type { LoadPart } from '../../element/page.ts';
import { stringsFor } from '../../element/strings-for.ts';
import type { Choice } from './choice.ts';

export interface StillCard {
  readonly text: string;
  readonly html: string;
}

/** Never fails on a language: it is then told in English. */
export async function stillCard(
  bundle: Bundle,
  choice: Choice,
  origin: string,
  part: LoadPart,
): Promise<StillCard> {
  const { asOf, lang, sources, story } = choice;
  const { strings, language } = await stringsFor(lang || bundle.language, part);
  const voice = voiceOf(bundle, strings, language);
  const off = bundle.sources
    .map(({ id }) => id)
    .filter((id) => sources !== undefined && !sources.includes(id));
  const sheet = sheetOf(voice, resolve(bundle, asOf === '' ? { off } : { off, at: asOf }));
  const shown = sheet.findings.slice(0, sheet.lead);
  const address = `${origin}/s/${story}`;
  const all = plain(counted(voice, strings.showAll, sheet.findings.length));
  return {
    text: textOf(sheet, shown, `${all}: ${address}`),
    html: htmlOf(
      voice,
      sheet,
      shown,
      `<a href="${escaped(address)}" style="color:#14609c">${escaped(all)}</a>`,
    ),
  };
}

function wordOf({ statusWord, trend }: FindingSaid): string {
  return trend === undefined ? statusWord : `${statusWord}, ${trend}`;
}

/** The most important sentences; the living card has the others. */
function reasons({ why }: FindingSaid): readonly string[] {
  return why.slice(0, 2).map(plain);
}

function textOf(sheet: Sheet, shown: readonly FindingSaid[], last: string): string {
  const findings = shown.map((finding) =>
    [
      `${finding.asks} [${wordOf(finding)}]`,
      ...finding.says.map(({ value, owner }) =>
        [plain(value), plain(owner)].filter((said) => said !== '').join(' · '),
      ),
      ...reasons(finding),
    ].join('\n'),
  );
  return `${[`${sheet.title}\n${plain(sheet.state)}`, ...findings, last].join('\n\n')}\n`;
}

const small = 'font:14px/1.45 Arial,Helvetica,sans-serif;color:#5d5b56';

function line(style: string, html: string): string {
  return `<p style="margin:4px 0 0;${style}">${html}</p>`;
}

function htmlOf(
  { strings, language }: Voice,
  sheet: Sheet,
  shown: readonly FindingSaid[],
  last: string,
): string {
  const rule = 'border-top:1px solid #d8d4cb;padding-top:10px;margin-top:12px';
  const findings = shown.map((finding) => {
    const says = finding.says.map(({ value, owner, size }) => {
      const large = size === 'figure' ? 26 : 19;
      return line(
        `font-size:${large}px;line-height:1.2`,
        `<strong>${escaped(plain(value))}</strong> <span style="${small}">${escaped(plain(owner))}</span>`,
      );
    });
    const why = reasons(finding).map((reason) => line('font-size:15px;color:#5d5b56', escaped(reason)));
    const head = line(
      small,
      `<strong style="color:#1b1b1a">${escaped(finding.asks)}</strong> ${escaped(wordOf(finding))}`,
    );
    return `<div style="${rule}">\n${[head, ...says, ...why].join('\n')}\n</div>`;
  });
  return [
    `<div lang="${escaped(language)}" dir="${strings.direction}" style="max-width:560px;border-top:3px solid #1b1b1a;padding:10px 0;font:16px/1.45 Georgia,serif;color:#1b1b1a;background:#fff">`,
    `<h2 style="margin:0;font-size:24px;line-height:1.15">${escaped(sheet.title)}</h2>`,
    line(small, escaped(plain(sheet.state))),
    ...findings,
    line(`${small};${rule}`, last),
    '</div>\n',
  ].join('\n');
}

/**
 * A card that stands still: the findings at rest as text and as HTML for newsletters, where no script runs. It says what
 * the card says in this view at this moment, and where the card that goes on is.
 */
import type { Bundle } from '../../../data/bundle/types.ts';
import type { CardModel, FindingText } from '../../../data/wording/card-model.ts';
import { plain } from '../../../data/wording/phrase.ts';
import { escaped } from '../../card/static/html.ts';
import type { LoadChunk } from '../../element/card-host.ts';
import { loadLocale } from '../../element/locale-for.ts';
import { bundleTextOf } from '../../state/bundle-text.ts';
import type { Choice } from './choice.ts';

export interface StillCard {
  readonly text: string;
  readonly html: string;
}

/** Never fails on a language: the words are then English. */
export async function stillCard(
  bundle: Bundle,
  choice: Choice,
  origin: string,
  part: LoadChunk,
): Promise<StillCard> {
  const { asOf, lang, sources, groupsOff, story } = choice;
  const asked = lang || bundle.language;
  const { locale } = await loadLocale(asked, part);
  const model = bundleTextOf(bundle, locale, asked, sources).card({
    ...(asOf === '' ? {} : { at: asOf }),
    ...(groupsOff === undefined ? {} : { withoutGroups: groupsOff }),
  });
  const address = `${origin}/s/${story}`;
  const link = `<a href="${escaped(address)}" style="color:#14609c">${escaped(model.links.answers)}</a>`;
  return { text: textOf(model, `${model.links.answers}: ${address}`), html: htmlOf(model, link) };
}

function head({ asOf, sources }: CardModel): string {
  return [asOf, sources].filter((one) => one !== '').join(' · ');
}

function noteOf({ note }: FindingText): readonly string[] {
  return note === undefined ? [] : [plain(note)];
}

function textOf(model: CardModel, last: string): string {
  const findings = model.findings.map((finding) =>
    [
      finding.state === '' ? finding.asks : `${finding.asks} [${finding.state}]`,
      ...finding.lines.map(({ value, who }) =>
        [plain(value), plain(who)].filter((said) => said !== '').join(' · '),
      ),
      ...(finding.more === undefined ? [] : [finding.more]),
      ...noteOf(finding),
    ].join('\n'),
  );
  return `${[`${model.title}\n${head(model)}`, ...findings, last].join('\n\n')}\n`;
}

const small = 'font:14px/1.45 Arial,Helvetica,sans-serif;color:#5d5b56';

function line(style: string, html: string): string {
  return `<p style="margin:4px 0 0;${style}">${html}</p>`;
}

function htmlOf(model: CardModel, last: string): string {
  const rule = 'border-top:1px solid #d8d4cb;padding-top:10px;margin-top:12px';
  const findings = model.findings.map((finding) => {
    const lines = finding.lines.map(({ value, who, size }) => {
      const large = size === 'figure' ? 26 : 19;
      return line(
        `font-size:${large}px;line-height:1.2`,
        `<strong>${escaped(plain(value))}</strong> <span style="${small}">${escaped(plain(who))}</span>`,
      );
    });
    const more = finding.more === undefined ? [] : [line(small, escaped(finding.more))];
    const note = noteOf(finding).map((text) => line('font-size:15px;color:#5d5b56', escaped(text)));
    const asks = line(
      small,
      `<strong style="color:#1b1b1a">${escaped(finding.asks)}</strong> ${escaped(finding.state)}`,
    );
    return `<div style="${rule}">\n${[asks, ...lines, ...more, ...note].join('\n')}\n</div>`;
  });
  return [
    `<div lang="${escaped(model.language)}" dir="${model.direction}" style="max-width:560px;border-top:3px solid #1b1b1a;padding:10px 0;font:16px/1.45 Georgia,serif;color:#1b1b1a;background:#fff">`,
    `<h2 style="margin:0;font-size:24px;line-height:1.15">${escaped(model.title)}</h2>`,
    line(small, escaped(head(model))),
    ...findings,
    line(`${small};${rule}`, last),
    '</div>\n',
  ].join('\n');
}

/** The whole card as plain text, everything open: for `show`, card.txt, and readers without scripts. */
import { asOfWords } from './as-of.ts';
import { sourcesWords } from './card.ts';
import type { FigureText, FindingDetails, FindingText, LineText, ReportText } from './card-model.ts';
import { findingDetails } from './finding/details.ts';
import { findingText } from './finding/finding-text.ts';
import { corrections } from './lists/corrections.ts';
import { questions } from './lists/questions.ts';
import type { Localizer } from './localizer.ts';
import { own } from './localizer.ts';
import { join, type Phrase, plain } from './phrase.ts';
import { baseFinding, type Shown } from './shown.ts';

/** `head`: how a heading is printed, for terminals that have bold letters. */
export interface TextOptions {
  /** Reports, figures and pages as well. */
  readonly open?: boolean;
  readonly head?: (text: string) => string;
}

function lineWords(l: Localizer, { value, who }: LineText): string {
  return plain(join([value, who], l.locale.dot));
}

function figureLines(l: Localizer, { title, rows }: FigureText): readonly string[] {
  const text = rows.map(({ time, value, who }) =>
    plain(
      join(
        [[time], value, who].filter((one) => plain(one) !== ''),
        l.locale.comma,
      ),
    ),
  );
  return [`  ${title}`, ...text.map((row) => `    ${row}`)];
}

function reportLines(
  l: Localizer,
  { value, who, when, state, remarks, pages }: ReportText,
): readonly string[] {
  const { comma, semicolon, stop } = l.locale;
  // Behind the value the words of the card are written small; names stay as they are.
  const [first, ...rest] = who;
  const giver = typeof first === 'string' ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest] : who;
  const head = plain(join([join([value, giver, when === '' ? [] : [when]], comma), state], semicolon));
  const each = pages.map((page) => {
    const facts: readonly Phrase[] = [[page.outlet], [page.day], [page.copyOf ?? ''], ...page.remarks];
    const quote = page.quote === undefined ? '' : ` ${l.locale.quotes.join(page.quote)}`;
    const url = page.url === undefined ? '' : ` ${page.url}`;
    return `      ${plain(
      join(
        facts.filter((one) => plain(one) !== ''),
        semicolon,
      ),
    )}${quote}${url}`;
  });
  return [
    `    ${/[.!?…。]$/u.test(head) ? head : head + stop}`,
    ...remarks.map((one) => `      ${plain(one)}`),
    ...each,
  ];
}

function detailLines(l: Localizer, details: FindingDetails): readonly string[] {
  const { locale } = l;
  return [
    ...(details.figure === undefined ? [] : figureLines(l, details.figure)),
    ...(details.parts === undefined ? [] : figureLines(l, details.parts)),
    `  ${locale.controls.reports}`,
    ...details.reports.flatMap((one) => reportLines(l, one)),
    ...(details.leftOutHead === undefined ? [] : [`  ${details.leftOutHead}`]),
    ...details.leftOut.flatMap((one) => reportLines(l, one)),
  ];
}

/** The lines of one finding, with all that opens from it where `open` is set. */
export function textFinding(
  l: Localizer,
  shown: Shown,
  text: FindingText,
  { open, head }: TextOptions = {},
): string {
  const details = findingDetails(l, shown.resolution, text.fact);
  const state = [text.was, text.state].filter((one) => one !== undefined && one !== '').join(l.locale.dot);
  const asks = head?.(text.asks) ?? text.asks;
  return [
    state === '' ? asks : `${asks} [${state}]`,
    ...text.lines.map((line) => `  ${lineWords(l, line)}`),
    ...(details?.lines ?? []).map((line) => `  ${lineWords(l, line)}`),
    ...(text.note === undefined ? [] : [`  ${plain(text.note)}`]),
    ...[...(details?.why ?? []), ...(details?.notes ?? [])].map((one) => `    ${plain(one)}`),
    ...(open && details ? detailLines(l, details) : []),
  ].join('\n');
}

/** Ends with a line feed. */
export function textCard(l: Localizer, shown: Shown, options: TextOptions = {}): string {
  const { controls, dot, labelled } = l.locale;
  const head = options.head ?? ((text: string): string => text);
  const texts = shown.resolution.findings.flatMap(
    (finding, at) => findingText(l, finding, baseFinding(shown, finding, at)) ?? [],
  );
  const list = (title: string, entries: ReturnType<typeof questions>): readonly string[] =>
    entries.length === 0
      ? []
      : [
          '',
          head(title),
          ...entries.map(({ day, label, text }) => {
            const said = labelled.replace('{label}', label).replace('{value}', plain(text));
            return `  ${day === undefined ? `${label} ${plain(text)}` : `${day}${dot}${said}`}`;
          }),
        ];
  const top = [asOfWords(l, shown), sourcesWords(l, shown)].filter((one) => one !== '').join(dot);
  return `${[
    head(own(l, l.bundle.title)),
    top,
    ...texts.flatMap((text) => ['', textFinding(l, shown, text, options)]),
    ...list(controls.questions, questions(l, shown)),
    ...list(controls.corrections, corrections(l, shown)),
  ].join('\n')}\n`;
}

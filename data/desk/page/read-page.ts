/**
 * Reads an article out of what an editor pastes, drops or fetches: HTML through its own tags and Readability, text through
 * its lines. HTML is parsed without a browser: no script of it runs, and nothing that it names is loaded.
 */
import { parseHTML } from 'linkedom';
import { languageFor, readLanguages } from '../propose/languages/index.ts';
import { htmlText } from './html-text.ts';
import { detectLanguage, isRightToLeft } from './language-of.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { hostOf, knownOutlet, originalOf, outletAtTop } from './outlets.ts';
import type { Page, PageInput, PageProblem } from './page.ts';
import { gravestFirst, isStub, MAX_HTML, MAX_TEXT, notText, tableRowsIn } from './problems.ts';
import { dayInAddress, daysAtTop, latestDayIn } from './published.ts';

/** `knownOutlets` are the names that the story writes outlets with. */
export function readPage(input: PageInput, knownOutlets: readonly string[]): Page {
  const given = input.html ?? input.text ?? '';
  const kind = notText(given, input.fileName);
  if (kind !== undefined) {
    return problem(
      'not-text',
      `This is ${kind}, not the text of a page. Open it, select the article, and paste that here.`,
    );
  }
  const isHtml =
    input.html !== undefined ||
    /^\s*(?:<!doctype html|<html|<head|<body|<article|<div|<p[ >]|<meta)/i.test(given);
  if (isHtml && given.length > MAX_HTML) {
    return problem(
      'too-long',
      `This page has ${millions(given.length)} of code, too much to read. Select the article in your browser and paste that.`,
    );
  }
  const { text: whole, metadata, tableRows } = isHtml ? readHtml(given) : readText(given);
  const text = whole.length > MAX_TEXT ? cut(whole) : whole;
  if (!/\p{L}/u.test(text)) {
    return problem(
      'empty',
      'There are no words in this page. Pages that are drawn by scripts often save as empty ones: select the article in your browser and paste that.',
    );
  }
  return describe(input, text, metadata, whole, tableRows, knownOutlets);
}

interface ReadText {
  readonly text: string;
  readonly metadata: Metadata;
  readonly tableRows: number;
}

function readHtml(html: string): ReadText {
  // A fragment of a page, as a browser puts it on the clipboard, has no body of its own.
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const metadata = metadataOf(document as unknown as Document);
  const { text, title, language, tableRows } = htmlText(document as unknown as Document);
  const found = { ...(title !== undefined && { title }), ...(language !== undefined && { language }) };
  return { text, tableRows, metadata: { ...found, ...metadata } };
}

function readText(given: string): ReadText {
  const text = given
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim();
  return { text, tableRows: tableRowsIn(text), metadata: { isPaid: false } };
}

function describe(
  { url: address }: PageInput,
  text: string,
  metadata: Metadata,
  whole: string,
  tableRows: number,
  known: readonly string[],
): Page {
  const problems: PageProblem[] = [];
  const tell = (code: PageProblem['code'], message: string) => problems.push({ code, message });
  const language = tagOf(metadata.language) ?? detectLanguage(text);
  const reading = languageFor(language);
  const url = cleanUrl(address) ?? cleanUrl(metadata.url);
  const top = text
    .split('\n')
    .slice(0, 5)
    .map((line) => line.trim());
  const title = metadata.title ?? titleOf(text);
  const named =
    knownOutlet(metadata.outlet, known) ??
    knownOutlet(hostOf(url), known) ??
    metadata.outlet ??
    top
      .map((line) => (line.length < 40 ? knownOutlet(line, known) : undefined))
      .find((one) => one !== undefined) ??
    hostOf(url);
  const atTop = named === undefined ? outletAtTop(top, title) : undefined;
  const outlet = named ?? atTop;
  const days = metadata.published === undefined ? daysAtTop(text, reading) : [metadata.published];
  const inAddress = days.length === 0 ? dayInAddress(url) : undefined;
  const published = days[0] ?? inAddress;
  const original = originalOf(text, metadata.author, outlet, known);

  if (whole.length > MAX_TEXT)
    tell(
      'too-long',
      `This text has ${millions(whole.length)}, far more than an article. Only the first ${MAX_TEXT.toLocaleString('en')} are read. Paste the article alone.`,
    );
  if (isStub(text, metadata.isPaid))
    tell(
      'paywall',
      'Only the beginning of this article is here; the rest is for subscribers. Open it as a subscriber and paste all of it, or enter only what this part says.',
    );
  if (inAddress !== undefined)
    tell(
      'no-date',
      `The page does not say when it was published; its address names ${inAddress}, which is taken.`,
    );
  else if (published === undefined) {
    const latest = latestDayIn(text, reading);
    tell(
      'no-date',
      `The page does not say when it was published${latest === undefined ? '' : `; the latest day in its text is ${latest}`}. Enter the day, or what is known of it. Days like "Monday" cannot be told without it.`,
    );
  } else if (days.length > 1) {
    tell(
      'two-dates',
      `The top of the page names ${days.length} days: ${days.slice(0, 4).join(', ')}. The first is taken; correct it if another one is the day of publication.`,
    );
  }
  if (atTop !== undefined)
    tell('no-outlet', `The first line, “${atTop}”, is taken for the outlet; correct it if it is none.`);
  else if (outlet === undefined)
    tell('no-outlet', 'The page does not say whose it is. Enter the name of the outlet.');
  if (language === undefined)
    tell(
      'unknown-language',
      'The language of this text is not recognised. Choose it; until then numbers are read as in English.',
    );
  else if (!readLanguages.includes(reading.tag) || reading.tag !== language.split('-')[0]) {
    tell(
      'unknown-language',
      `Speakers and days are not read in this language (${language}). Numbers are marked; choose the rest yourself.`,
    );
  }
  if (tableRows > 1)
    tell(
      'table',
      `${tableRows} rows of a table are in this page. Its numbers are marked, but what they count stands in the head of the table: check each one.`,
    );
  if (isRightToLeft(text))
    tell(
      'right-to-left',
      'This text is written from right to left. Offsets and anchors follow the order of the characters, not of the screen: check each anchor once.',
    );
  return {
    text,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(inAddress !== undefined && { inferred: true }),
    ...(language !== undefined && { language }),
    ...(original !== undefined && { original }),
    problems: gravestFirst(problems),
  };
}

function problem(code: PageProblem['code'], message: string): Page {
  return { text: '', problems: [{ code, message }] };
}

function millions(characters: number): string {
  return `${(characters / 1e6).toFixed(1)} million characters`;
}

/** To the end of the last whole line. */
function cut(text: string): string {
  const end = text.lastIndexOf('\n', MAX_TEXT);
  return text.slice(0, end > MAX_TEXT / 2 ? end : MAX_TEXT);
}

/** The first line that reads like a headline. */
function titleOf(text: string): string | undefined {
  return text
    .split('\n')
    .slice(0, 6)
    .map((line) => line.trim())
    .find((line) => line.length <= 250 && line.split(/\s+/).length >= 4 && !/(?:\.\.\.|…)$/.test(line));
}

/** `en_US` as `en-US`; what is no tag of a language says nothing. */
function tagOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().split(/[,;]/)[0]?.replace('_', '-') ?? '');
    const { language } = new Intl.Locale(canonical ?? '');
    return language === 'und' ? undefined : language;
  } catch {
    return undefined;
  }
}

/** Without the fragment and what trackers add. */
function cleanUrl(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid|mc_|igshid|cmpid|ocid|ref$|ref_src)/i.test(name))
      url.searchParams.delete(name);
  return url.href;
}

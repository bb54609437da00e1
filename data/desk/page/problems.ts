/** What can be wrong with a page, in words that say what to do about it. */
import type { PageProblem } from './page.ts';

/** Characters of a text; an article of 1,500 words has about 9,000. */
export const MAX_TEXT = 400_000;
/** Characters of HTML that are parsed. */
export const MAX_HTML = 5_000_000;
/** Below this, a page that asks for a subscription shows only its beginning. */
const MAX_STUB = 2500;

const order: readonly PageProblem['code'][] = [
  'not-text',
  'empty',
  'too-long',
  'paywall',
  'already-entered',
  'changed-since',
  'no-date',
  'two-dates',
  'no-outlet',
  'unknown-language',
  'table',
  'right-to-left',
];

export function gravestFirst(problems: readonly PageProblem[]): PageProblem[] {
  return [...problems].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

const paid =
  /\b(?:subscribe (?:now |today )?to (?:continue|keep|read)|to continue reading|already a subscriber|this (?:article|content|story) is (?:for|reserved for|available to|only available to) (?:our )?subscribers|subscribers only|for subscribers|log in to read|sign in to (?:read|continue)|jetzt weiterlesen|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|mit (?:spiegel|zeit|sz)?\+? ?abo|artikel freischalten|réservé (?:à nos|aux) abonnés|il vous reste .{0,12} % de cet article|déjà abonné|contenido exclusivo para suscriptores|solo para suscriptores|suscríbete para (?:seguir|continuar)|доступн\p{L}+ (?:только )?(?:по подписке|подписчикам)|оформите подписку)/iu;

/** Whether only the beginning of an article is there, the rest of which costs. */
export function isStub(text: string, isPaid: boolean): boolean {
  return text.length < MAX_STUB && (paid.test(text) || (isPaid && text.length < MAX_STUB / 2));
}

const kinds: readonly (readonly [name: string, file: RegExp, bytes: RegExp])[] = [
  ['a PDF', /\.pdf$/i, /^\s*%PDF-/],
  ['a Word document', /\.docx?$/i, /^PK[^ -~]{2}[\s\S]{0,400}word\//],
  ['a spreadsheet', /\.(?:xlsx?|ods)$/i, /^PK[^ -~]{2}[\s\S]{0,400}xl\//],
  ['a picture', /\.(?:png|jpe?g|gif|webp|avif|heic|tiff?)$/i, /^(?:.?PNG\r?\n|.{0,3}JFIF|GIF8|RIFF.{4}WEBP)/],
  ['a packed file', /\.(?:zip|gz|7z|rar|webarchive|mhtml?)$/i, /^PK[^ -~]{2}/],
];

/** What was given in place of text; `undefined` for text. Bytes that were read as text show as control characters. */
export function notText(text: string, fileName: string | undefined): string | undefined {
  const head = text.slice(0, 4000);
  const named = kinds.find(
    ([, file, bytes]) => bytes.test(head) || (fileName !== undefined && file.test(fileName)),
  );
  if (named !== undefined) return named[0];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const odd = (head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length;
  return odd > head.length / 50 ? 'a file that is no text' : undefined;
}

/** Lines that are rows of a table: two tabs or bars with a number between them. */
export function tableRowsIn(text: string): number {
  return text
    .split('\n')
    .filter((line) => /\d/.test(line) && (line.split('\t').length > 2 || line.split(' | ').length > 2))
    .length;
}

/** Spells the name of an outlet as the story spells it, and finds whose piece a page copies. */

/** News agencies, by the names that pages sign them with. */
const AGENCIES: readonly (readonly [name: string, signs: RegExp])[] = [
  ['Associated Press', /(?:the )?associated press|AP/],
  ['Reuters', /(?:thomson )?reuters/],
  ['AFP', /AFP|agence france[- ]presse/],
  ['dpa', /dpa|deutsche presse-agentur/],
  ['TASS', /TASS|ТАСС/],
  ['RIA Novosti', /RIA(?: Novosti)?|РИА Новости/],
  ['Interfax', /interfax|интерфакс/],
  ['Sputnik', /sputnik/],
  ['EFE', /EFE/],
  ['Europa Press', /europa press/],
  ['ANSA', /ANSA/],
  ['APA', /APA/],
  ['Xinhua', /xinhua/],
  ['Kyodo', /kyodo(?: news)?/],
  ['Yonhap', /yonhap/],
  ['PTI', /PTI/],
  ['ANI', /ANI/],
  ['UPI', /UPI/],
  ['PA Media', /PA(?: media)?/],
  ['Anadolu Agency', /anadolu(?: agency)?/],
  ['Bloomberg', /bloomberg/],
  ['Agenzia Nova', /agenzia nova/],
];

/** One spelling for comparing: letters and digits in small, without "the" and the ending of an address. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m|amp|en|edition|news)\./, '')
    .replace(/\/.*$/, '')
    .replace(/\.(?:co\.uk|com\.\w\w|com|org|net|info|news|kz|ru|de|fr|es|uk|eu|tv|io|\w\w)$/, '')
    .replace(/^the |,? (?:online|news agency|gmbh|inc\.?|ltd\.?|llc)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The known outlet of a name or host, in its spelling. */
export function knownOutlet(name: string | undefined, known: readonly string[]): string | undefined {
  if (name === undefined) return undefined;
  const wanted = bare(name);
  return wanted === '' ? undefined : known.find((one) => bare(one) === wanted);
}

/** The host of an address as a name: `www.example.org` is `example.org`. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

/**
 * The outlet whose piece a text copies, by its dateline, its author line or the line that signs it. Several agencies in one
 * line are what the outlet built its own piece on, so they are none.
 */
export function originalOf(
  text: string,
  author: string | undefined,
  outlet: string | undefined,
  known: readonly string[],
): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const heads = lines.slice(0, 12).flatMap((line) => [
    // "ALMATY, Jan 10 (Reuters) - …", "(AP) — …", "Almaty (dpa) - …"
    /^[^()]{0,60}\(([\p{L} /-]{2,30})\)\s*[-–—:.]/u.exec(line)?.[1],
    /^(?:by|von|par|por) ((?:the )?[\p{L} -]{2,40})$/iu.exec(line)?.[1],
    /^(?:МОСКВА|[\p{Lu} -]{3,30}), \d{1,2} [^.]{3,12}[ —–/.-]+(ТАСС|РИА Новости|Интерфакс)/u.exec(line)?.[1],
  ]);
  const tails = lines
    .slice(-25)
    .flatMap((line) => [
      /^(?:source|quelle|источник|fuente|avec)\s*:?\s*:? ([\p{L}\p{N} ./-]{2,40})$/iu.exec(line)?.[1],
      /^(?:©|\(c\)|copyright)[\s\d]*((?:the )?[\p{L} -]{2,40}?)(?:[. ]|$)/iu.exec(line)?.[1],
      /^(?:[\p{Ll}]{2,4} ?\/ ?)?((?:[\p{L}-]{2,12})(?: ?\/ ?[\p{L}-]{2,12})*)$/u.exec(
        line.length < 40 && line.includes('/') ? line : '',
      )?.[1],
      /^\((dpa|AFP|AP|Reuters|ANSA|EFE)\)$/iu.exec(line)?.[1],
    ]);
  for (const sign of [author, ...heads, ...tails]) {
    if (sign === undefined) continue;
    const parts = sign.split(/ ?[/,&] ?| and | und /).map((part) => part.trim());
    const agencies = parts.flatMap((part) => agency(part) ?? []);
    if (agencies.length > 1) continue;
    const [one] =
      agencies.length === 1 ? agencies : [parts.length === 1 ? knownOutlet(sign, known) : undefined];
    const spelled =
      one === undefined
        ? undefined
        : (known.find((name) => name === one) ?? knownOutlet(one, known) ?? short(one, known));
    if (spelled !== undefined && spelled !== outlet) return spelled;
  }
  return undefined;
}

function agency(sign: string): string | undefined {
  return AGENCIES.find(([, signs]) =>
    new RegExp(`^(?:${signs.source})$`, signs.source === signs.source.toUpperCase() ? 'u' : 'iu').test(sign),
  )?.[0];
}

/** "AP" where the story writes it so. */
function short(name: string, known: readonly string[]): string {
  const [, signs] = AGENCIES.find(([one]) => one === name) ?? [];
  return (
    known.find((one) => signs !== undefined && new RegExp(`^(?:${signs.source})$`, 'iu').test(one)) ?? name
  );
}

/** The name that a pasted page has above its headline: "The Evening Post". One word may as well be the name of a section. */
export function outletAtTop(top: readonly string[], title: string | undefined): string | undefined {
  const [first = ''] = top;
  const isName =
    /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|de|la|der|die|das)(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|de|la|der|die|das)){1,4}$/u;
  return first !== title && first.length < 40 && isName.test(first) ? first : undefined;
}

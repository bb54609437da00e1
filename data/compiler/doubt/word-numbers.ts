/** Numbers that stand in a text as words, in the languages that stories are most often written in. */
import { spokenAt } from '../check/value/spoken.ts';

/** From one on; a language's words that are inflected are given by their stems. */
const tables: Readonly<Record<string, readonly (readonly [pattern: string, n: number])[]>> = {
  de: words(
    'eins|eine[rnms]?|ein:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 hundert:100 tausend:1000 dutzend:12',
  ),
  fr: words(
    'une?:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 quinze:15 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:100 mille:1000',
  ),
  es: words(
    'un[oa]?:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 quince:15 veinte:20 treinta:30 cien:100 mil:1000',
  ),
  it: words(
    'un[oa]?:1 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 venti:20 trenta:30 cento:100 mille:1000',
  ),
  ru: words(
    'один|одна|одно|одного|одной:1 два|две|двух|двоих|двое:2 три|трех|трёх|трое|троих:3 четыре|четырех|четырёх|четверо:4 пять|пяти|пятеро:5 шесть|шести:6 семь|семи:7 восемь|восьми:8 девять|девяти:9 десять|десяти:10 двенадцать:12 двадцать|двадцати:20 тридцать:30 сорок:40 пятьдесят:50 сто|ста:100 тысяча|тысячи|тысячу:1000',
  ),
  uk: words(
    'один|одна|одного:1 два|дві|двох|двоє:2 три|трьох|троє:3 чотири|чотирьох:4 пять|п’ять|п’яти:5 шість:6 сім:7 вісім:8 девять|дев’ять:9 десять:10 двадцять:20 сто:100 тисяча|тисячі:1000',
  ),
  kk: words(
    'бір:1 екі:2 үш:3 төрт:4 бес:5 алты:6 жеті:7 сегіз:8 тоғыз:9 он:10 жиырма:20 отыз:30 қырық:40 елу:50 жүз:100 мың:1000',
  ),
  tr: words(
    'bir:1 iki:2 üç:3 dört:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9 on:10 yirmi:20 otuz:30 kırk:40 elli:50 yüz:100 bin:1000',
  ),
  ar: words(
    'واحد|واحدة:1 اثنان|اثنين|اثنتين|شخصان|شخصين|قتيلان|قتيلين|سفينتان|يومان|يومين:2 ثلاثة|ثلاث:3 أربعة|أربع:4 خمسة|خمس:5 ستة|ست:6 سبعة|سبع:7 ثمانية|ثماني:8 تسعة|تسع:9 عشرة|عشر:10 مئة|مائة:100 ألف:1000 مئتان|مئتين|مائتي:200',
  ),
  zh: words('一:1 两|二|兩:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 百:100 千:1000 万|萬:10000'),
  ja: words('一:1 二:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 百:100 千:1000 万:10000'),
};

function words(list: string): readonly (readonly [pattern: string, n: number])[] {
  return list.split(' ').flatMap((one) => {
    const [pattern = '', n = ''] = one.split(':');
    return pattern.split('|').map((word) => [word, Number(n)] as const);
  });
}

const compiled = new Map<string, readonly (readonly [RegExp, number])[]>();

function patternsOf(language: string): readonly (readonly [RegExp, number])[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const unspaced = language === 'zh' || language === 'ja';
  const made = (tables[language] ?? []).map(
    ([word, n]) => [new RegExp(unspaced ? word : `(?<!\\p{L})${word}(?!\\p{L})`, 'u'), n] as const,
  );
  compiled.set(language, made);
  return made;
}

/** Whether the words of a language's numbers are known here. */
export function knowsWords(language: string): boolean {
  const [base = ''] = language.split('-');
  return base === 'en' || Object.hasOwn(tables, base);
}

/** The numbers that are written as words. `perhaps`: those that may be an article or a figure of speech. */
export interface WordNumbers {
  readonly plain: readonly number[];
  readonly perhaps: readonly number[];
}

/** The numbers of a lower-case text that are written as words. */
export function wordNumbers(text: string, language: string): WordNumbers {
  const [base = ''] = language.split('-');
  if (base === 'en') return englishNumbers(text);
  const found = patternsOf(base).flatMap(([pattern, n]) => (pattern.test(text) ? [n] : []));
  // "eine", "un", "bir" are articles as well, and every sign of Chinese may be part of another word.
  const sure = base === 'zh' || base === 'ja' ? [] : found.filter((n) => n > 1);
  return { plain: sure, perhaps: found };
}

function englishNumbers(text: string): WordNumbers {
  const plain: number[] = [];
  const perhaps: number[] = [];
  for (const tokens of [text, text.replaceAll('-', ' ')].map((one) =>
    one.replace(/[^\p{L}\p{N}\s-]/gu, ' ').split(/\s+/),
  )) {
    for (let i = 0; i < tokens.length; ) {
      const spoken = spokenAt(tokens.slice(i).join(' '));
      if (spoken === undefined) {
        i++;
        continue;
      }
      (spoken.n > 1 ? plain : perhaps).push(spoken.n);
      i = spoken.rest === '' ? tokens.length : tokens.length - spoken.rest.split(' ').length;
    }
  }
  if (/\bdozen/.test(text)) perhaps.push(12, ...plain.map((n) => 12 * n));
  if (/\b(?:single|once|another|an?)\b/.test(text)) perhaps.push(1);
  if (/\b(?:both|couple|pair|twice|twins)\b/.test(text)) perhaps.push(2);
  return { plain: [...new Set(plain)], perhaps };
}

/**
 * Words that give a size without a number, language by language, and the interval that each is compared by. "Dozens"
 * is at least two dozen, "десятки" at least two tens. Widths are generous: a word must never refute a figure.
 */

import { spokenAt } from './spoken.ts';

type Table = Readonly<Record<string, readonly [low: number, high: number]>>;

const tables: Readonly<Record<string, Table>> = {
  en: {
    'virtually none': [0, 9],
    'practically none': [0, 9],
    'almost none': [0, 9],
    'next to none': [0, 9],
    'hardly any': [0, 9],
    'a couple': [2, 3],
    'a few': [3, 9],
    'a handful': [3, 9],
    several: [3, 9],
    'half a dozen': [5, 7],
    'a dozen': [10, 14],
    'about a dozen': [10, 14],
    'several dozen': [30, 99],
    dozens: [24, 99],
    scores: [40, 199],
    'a hundred': [90, 110],
    'several hundred': [200, 999],
    hundreds: [200, 999],
    'a thousand': [900, 1100],
    'several thousand': [2000, 9999],
    thousands: [2000, 9999],
    'tens of thousands': [20000, 99999],
    'hundreds of thousands': [200000, 999999],
    millions: [2000000, 9999999],
    'tens of millions': [20000000, 99999999],
    'hundreds of millions': [200000000, 999999999],
    billions: [2000000000, 9999999999],
  },
  ru: {
    несколько: [2, 9],
    десяток: [9, 14],
    'несколько десятков': [20, 99],
    десятки: [20, 99],
    сотня: [90, 110],
    'несколько сотен': [200, 999],
    сотни: [200, 999],
    'несколько тысяч': [2000, 9999],
    тысячи: [2000, 9999],
    'десятки тысяч': [20000, 99999],
    'сотни тысяч': [200000, 999999],
  },
  de: {
    einige: [2, 9],
    mehrere: [2, 9],
    'ein dutzend': [10, 14],
    dutzende: [24, 99],
    'mehrere dutzend': [24, 99],
    hunderte: [200, 999],
    'mehrere hundert': [200, 999],
    tausende: [2000, 9999],
    'mehrere tausend': [2000, 9999],
    zehntausende: [20000, 99999],
    hunderttausende: [200000, 999999],
  },
  fr: {
    quelques: [2, 9],
    plusieurs: [2, 9],
    'une dizaine': [8, 12],
    'une douzaine': [10, 14],
    'une vingtaine': [17, 23],
    'une trentaine': [26, 34],
    'une cinquantaine': [45, 55],
    'des dizaines': [20, 99],
    dizaines: [20, 99],
    'une centaine': [80, 120],
    'des centaines': [200, 999],
    centaines: [200, 999],
    'des milliers': [2000, 9999],
    milliers: [2000, 9999],
    'des dizaines de milliers': [20000, 99999],
  },
  es: {
    varios: [2, 9],
    varias: [2, 9],
    'una decena': [8, 12],
    'una docena': [10, 14],
    decenas: [20, 99],
    docenas: [24, 99],
    'un centenar': [80, 120],
    centenares: [200, 999],
    cientos: [200, 999],
    miles: [2000, 9999],
    'decenas de miles': [20000, 99999],
  },
  it: {
    alcuni: [2, 9],
    diversi: [2, 9],
    'una decina': [8, 12],
    decine: [20, 99],
    'un centinaio': [80, 120],
    centinaia: [200, 999],
    migliaia: [2000, 9999],
    'decine di migliaia': [20000, 99999],
  },
  ar: {
    عدة: [2, 10],
    العشرات: [20, 99],
    عشرات: [20, 99],
    المئات: [200, 999],
    مئات: [200, 999],
    الآلاف: [2000, 10000],
    آلاف: [2000, 10000],
    'عشرات الآلاف': [20000, 99999],
  },
  kk: {
    бірнеше: [2, 9],
    ондаған: [20, 99],
    жүздеген: [200, 999],
    мыңдаған: [2000, 9999],
    'ондаған мың': [20000, 99999],
  },
  zh: {
    数人: [2, 9],
    几人: [2, 9],
    十几: [11, 19],
    十几人: [11, 19],
    数十: [20, 99],
    数十人: [20, 99],
    几十: [20, 99],
    几十人: [20, 99],
    数百: [200, 999],
    数百人: [200, 999],
    数千: [2000, 9999],
    数千人: [2000, 9999],
    数万: [20000, 99999],
  },
  tr: {
    birkaç: [2, 9],
    onlarca: [20, 99],
    yüzlerce: [200, 999],
    binlerce: [2000, 9999],
    'on binlerce': [20000, 99999],
  },
};

/** How a word is looked up: one spelling of letters, spaces and cases. */
function spelled(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** "Two dozen" is as wide for each of them as "a dozen" is: 20 to 28. */
function dozensOf(key: string): readonly [low: number, high: number] | undefined {
  const [, count = ''] = /^(?:about )?(.+) dozen$/.exec(key) ?? [];
  const spoken = spokenAt(count);
  if (spoken === undefined || spoken.rest !== '' || spoken.n < 2) return undefined;
  return [10 * spoken.n, 14 * spoken.n];
}

/** The interval of a word in a language, if that language's table has it. */
export function vagueIn(language: string, word: string): readonly [low: number, high: number] | undefined {
  const [base = ''] = language.split('-');
  const table = Object.hasOwn(tables, base) ? tables[base] : undefined;
  const key = spelled(word);
  const dozens = base === 'en' ? dozensOf(key) : undefined;
  if (dozens !== undefined) return dozens;
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Every word of a language, for proposals. */
export function vagueWords(language: string): string[] {
  const [base = ''] = language.split('-');
  return Object.keys((Object.hasOwn(tables, base) ? tables[base] : undefined) ?? {});
}

/** How German writes numbers in words. */

const small =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const words = new Map([
  ...small.map((word, n) => [word, n] as const),
  ...tens.map((word, n) => [word, (n + 2) * 10] as const),
]);

/** "Zweihundertfünfundsechzig", below a million. */
export function compoundDe(word: string): number | undefined {
  const [, thousands = '', hundreds = '', rest = ''] =
    /^(?:(\p{L}*?)tausend)?(?:und)?(?:(\p{L}*?)hundert)?(?:und)?(\p{L}*)$/u.exec(word) ?? [];
  const hasThousand = word.includes('tausend');
  const hasHundred = /hundert/.test(word.replace(/^.*tausend/, ''));
  const low = rest === '' ? 0 : below100(rest);
  const many = hasThousand ? (thousands === '' ? 1 : compoundDe(thousands)) : 0;
  const hundred = hasHundred ? (hundreds === '' ? 1 : words.get(hundreds)) : 0;
  if (low === undefined || many === undefined || hundred === undefined || word.length < 4) return undefined;
  const n = many * 1000 + hundred * 100 + low;
  return n > 1 ? n : undefined;
}

function below100(word: string): number | undefined {
  const known = words.get(word);
  if (known !== undefined) return known;
  const [, one = '', ten = ''] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const [a, b] = [words.get(one), words.get(ten)];
  return a === undefined || b === undefined || a > 9 || b < 20 ? undefined : a + b;
}

/** Every form below a hundred, and a hundred alone. */
export const numbersDe: Record<string, number> = {};
for (const [word, n] of words) if (n > 1) numbersDe[word] = n;
Object.assign(numbersDe, { zweier: 2, dreier: 3, hundert: 100 });

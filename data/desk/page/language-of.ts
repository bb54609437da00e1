/** Tells the language of a text from its letters and its commonest words. */
import { languageFor, readLanguages } from '../propose/languages/index.ts';

const SAMPLE = 20_000;
/** Fewer known words than this say nothing. */
const MIN_WORDS = 4;

/** Letters that only one language of those that stories are written in has. */
const letters: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['kk', /[әғқңөұүһі]/giu],
  ['uk', /[їєґ]/giu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const all = (sample.match(/\p{L}/gu) ?? []).length;
  if (all === 0) return undefined;
  const script = letters.find(
    ([, pattern]) =>
      (sample.match(pattern) ?? []).length > all * (pattern.source.startsWith('[') ? 0.02 : 0.3),
  );
  if (script !== undefined) return script[0];
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = readLanguages.map((tag) => {
    const light = new Set(languageFor(tag).light);
    return [words.filter((word) => light.has(word)).length, tag] as const;
  });
  const [best] = counted.sort(([a], [b]) => b - a);
  return best === undefined || best[0] < MIN_WORDS ? undefined : best[1];
}

/** Whether most letters of a text are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const rtl = (sample.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu) ?? [])
    .length;
  return rtl > 0 && rtl > (sample.match(/\p{L}/gu) ?? []).length / 2;
}

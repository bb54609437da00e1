import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/bundle.ts';
import { en } from '../../data/wording/locales/en.ts';
import { kk } from '../../data/wording/locales/kk.ts';
import { axisDay, dayWords, spanWords, timeWords } from '../../data/wording/values/day.ts';
import { type Voice, voiceOf } from '../../data/wording/voice.ts';
import { english } from './speak.ts';
import { story } from './story.ts';

/** The same story, with one more source in the year after. */
const longer: Bundle = {
  ...story,
  sources: story.sources.map((one, at) => (at === 0 ? { ...one, published: '2023-01-05' } : one)),
};

const speaking = (language: string): Voice => voiceOf(longer, en, language);

describe('a day in words', () => {
  it('leaves out the year where the whole story is of one, and nowhere else', () => {
    expect(dayWords(english(), '2022-01-09')).toBe('9 January');
    expect(dayWords(english(longer), '2022-01-09')).toBe('9 January 2022');
    expect(dayWords(english(longer), '2023-01-05')).toBe('5 January 2023');
    expect(spanWords(english(longer), '2022-01-05', '2022-01-07')).toBe('5\u2009–\u20097 January 2022');
  });

  it.each([
    ['fr', '2022-01-01', '1er janvier 2022'],
    ['fr', '2022-01-11', '11 janvier 2022'],
    ['ru', '2022-01-09', '9 января 2022 года'],
    ['ru', '2022-01', 'январь 2022 года'],
    ['ar', '2022-01-09', '9 يناير 2022'],
    ['zh', '2022-01-09', '2022年1月9日'],
  ])('is written in %s as in print: %s', (language, moment, words) => {
    expect(dayWords(speaking(language), moment)).toBe(words);
  });

  it('is Kazakh also where the browser has no Kazakh calendar', () => {
    const kazakh = voiceOf(longer, kk, 'kk');
    expect(dayWords(kazakh, '2022-01-09')).toBe('2022 жылғы 9 қаңтар');
    expect(dayWords(kazakh, '2023-12-09')).toBe('2023 жылғы 9 желтоқсан');
    expect(dayWords(kazakh, '2022-01')).toBe('2022 жылғы қаңтар');
    expect(dayWords(kazakh, '2022')).toBe('2022');
    expect(timeWords(kazakh, '2022-01-09T20:00')).toBe('2022 жылғы 9 қаңтар, 20:00');
    expect(spanWords(voiceOf(story, kk, 'kk'), '2022-01-05', '2022-01-07')).toBe('5 қаңтар–7 қаңтар');
    expect(axisDay(kazakh, 19_001, true)).toBe('9 қаң. 2022');
    expect(kazakh.number.format(7939)).toBe('7\u00a0939');
  });

  it('has no figures between two days, and keeps the words around a time', () => {
    expect(spanWords(speaking('zh'), '2022-01-05', '2022-01-07')).toBe('2022年1月5日–2022年1月7日');
    expect(timeWords(speaking('ru'), '2022-01-09T20:00')).toBe('9 января 2022 года в 20:00');
  });
});

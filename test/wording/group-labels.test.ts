/** Labels of groups inside a sentence: small where the language writes all but names small. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Fact } from '../../data/bundle/types.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { changeText } from '../../data/wording/change.ts';
import { findingText } from '../../data/wording/finding/finding-text.ts';
import { type Language, locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { groupInside } from '../../data/wording/names/voice.ts';
import { plain } from '../../data/wording/phrase.ts';
import { bundle } from './story.ts';

const fact: Fact = {
  id: 'f',
  asks: 'What was counted?',
  label: 'Count',
  kind: 'count',
  claims: [{ id: 'post', source: 'post', value: { form: 'exact', n: 3 }, said_by: 'prosecutors' }],
};

describe('the label of a group inside a sentence', () => {
  const inside = (language: Language, label: string): string => {
    const story: Bundle = {
      ...bundle,
      groups: [{ id: 'g', label: { [language]: label } }],
      speakers: [...bundle.speakers, { id: 'boeing', name: 'Boeing' }],
    };
    return plain([groupInside(localizer(story, locales[language]), 'g')]);
  };

  it.each([
    ['ru', 'Официальные лица', 'официальные лица'],
    ['ru', 'Другие', 'другие'],
    ['ru', 'Очевидцы в Алматы', 'очевидцы в Алматы'],
    ['kk', 'Ресми тұлғалар', 'ресми тұлғалар'],
    ['kk', 'Құтқарушылар мен теңізшілер', 'құтқарушылар мен теңізшілер'],
    ['kk', 'Зерттеушілер', 'зерттеушілер'],
    ['es', 'Vecinos y testigos', 'vecinos y testigos'],
    ['es', 'Navieras', 'navieras'],
    ['fr', 'Armateurs', 'armateurs'],
    ['en', 'Officials', 'officials'],
    ['en', 'Others', 'others'],
    ['en', 'Flag state', 'flag state'],
  ] as const)('is small in %s: %s', (language, label, words) => {
    expect(inside(language, label)).toBe(words);
  });

  it.each([
    ['de', 'Behörden'],
    ['ru', 'ООН и ОДКБ'],
    ['ru', 'Boeing и поставщики'],
    ['kk', 'БҰҰ'],
    ['es', 'ONU'],
    ['es', 'Boeing y proveedores'],
    ['fr', 'Boeing'],
    ['en', 'Kazakh officials'],
    ['en', 'Boeing'],
    ['es', 'TASS'],
  ] as const)('keeps the capital of a noun or name in %s: %s', (language, label) => {
    expect(inside(language, label)).toBe(label);
  });

  it('is so in the status and after a switch', () => {
    const story: Bundle = {
      ...bundle,
      facts: [fact],
      groups: [
        { id: 'officials', label: { ru: 'Официальные лица' } },
        { id: 'witnesses', label: { ru: 'Другие' } },
        { id: 'rights', label: { ru: 'Правозащитники' } },
      ],
    };
    const l = localizer(story, locales.ru);
    const [finding] = resolve(story, {}).findings;
    expect(finding && findingText(l, finding)?.state).toBe('Только официальные лица');
    const view = { withoutGroups: ['officials', 'witnesses'] };
    const said = changeText(l, {
      resolution: resolve(story, view),
      base: resolve(story, {}),
      view,
    });
    expect(said?.sentence).toMatch(/^Только правозащитники[.]/);
  });
});

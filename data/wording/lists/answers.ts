/** Every finding under the story's headings. */
import type { Text } from '../../bundle/types.ts';
import type { AnswersText, FindingText } from '../card-model.ts';
import { findingText } from '../finding/finding-text.ts';
import { type Localizer, own, tagged } from '../localizer.ts';
import { baseFinding, findingsShown, type Shown } from '../shown.ts';

/** Facts that stand under no heading come last. */
export function answersText(l: Localizer, shown: Shown): AnswersText {
  const { locale, bundle } = l;
  const texts = new Map<string, FindingText>();
  findingsShown(l, shown).forEach((finding, at) => {
    const text = findingText(l, finding, baseFinding(shown, finding, at));
    if (text !== undefined) texts.set(finding.fact, text);
  });
  const take = (id: string): readonly FindingText[] => {
    const text = texts.get(id);
    texts.delete(id);
    return text === undefined ? [] : [text];
  };
  const { sections = [] } = bundle;
  const filled = sections.map(({ title, facts }) => ({
    ...heading(l, title),
    findings: facts.flatMap(take),
  }));
  const rest = {
    title: sections.length === 0 ? locale.controls.answers : locale.otherAnswers,
    findings: [...texts.values()],
  };
  return { sections: [...filled, rest].filter(({ findings }) => findings.length > 0) };
}

function heading(l: Localizer, title: Text): { readonly title: string; readonly lang?: string } {
  return { title: own(l, title), ...tagged(l, title) };
}

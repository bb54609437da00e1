/** What a switch changed, in one sentence beside the switches: "Without officials, 3 of 4 answers change." */

import type { ChangeText, FindingText } from './card-model.ts';
import { findingText, valuesWords } from './finding/finding-text.ts';
import { counted, type Localizer } from './localizer.ts';
import { opening } from './names/inside.ts';
import { groupInside, listed, voicePiece } from './names/voice.ts';
import { fill, type Phrase, type Piece, plain } from './phrase.ts';
import { baseFinding, findingsShown, type Shown, sourcesShown } from './shown.ts';
import { onWords } from './values/day.ts';
import { numberWords } from './values/number.ts';

/** More than these are not read out. */
const SPOKEN_FINDINGS = 3;

/** The leading findings beside what they were. */
export function leadTexts(l: Localizer, shown: Shown): readonly FindingText[] {
  return findingsShown(l, shown)
    .slice(0, l.bundle.lead)
    .flatMap((finding, at) => findingText(l, finding, baseFinding(shown, finding, at)) ?? []);
}

/** "Without officials"; "Only witnesses" where one of three or more is left. */
function lead(l: Localizer, shown: Shown): Phrase | undefined {
  const { locale, bundle } = l;
  const form = { year: true, time: true };
  const { without = [], withoutVoices = [], withoutGroups = [], at } = shown.view ?? {};
  const sources = sourcesShown(l, shown);
  const offSources = sources.filter(({ id }) => without.includes(id));
  const groups = bundle.groups ?? [];
  const offGroups = groups.filter(({ id }) => withoutGroups.includes(id));
  if (offSources.length + offGroups.length + withoutVoices.length === 0)
    return at === undefined ? undefined : fill(locale.atDay, { on: onWords(l, at, form) });
  if (offSources.length === sources.length || (groups.length > 0 && offGroups.length === groups.length))
    return [locale.noneOn];
  const lone = <T>(all: readonly T[], off: readonly T[], others: number): T | undefined =>
    others === 0 && all.length > 2 && off.length === all.length - 1
      ? all.find((one) => !off.includes(one))
      : undefined;
  const group = lone(groups, offGroups, offSources.length + withoutVoices.length);
  if (group !== undefined) return fill(locale.only, { names: [groupInside(l, group.id)] });
  const source = lone(sources, offSources, offGroups.length + withoutVoices.length);
  if (source !== undefined) return fill(locale.only, { names: source.outlet });
  const names: readonly Piece[] = [
    ...offGroups.map(({ id }) => groupInside(l, id)),
    ...withoutVoices.map((voice) => voicePiece(l, voice)),
    ...offSources.map(({ outlet }): Piece => [outlet]),
  ];
  return fill(locale.without, {
    names: listed(
      l,
      names.map((name): Phrase => [name]),
    ),
  });
}

/** Nothing while nothing is off and no earlier moment is looked at. `findings`: the leading ones, as `leadTexts` gives them. */
export function changeText(
  l: Localizer,
  shown: Shown,
  findings: readonly FindingText[] = leadTexts(l, shown),
): ChangeText | undefined {
  const { locale } = l;
  const said = lead(l, shown);
  if (said === undefined || shown.base === undefined) return undefined;
  const changed = findings.filter((one) => one.changed);
  const n = changed.length;
  const all = numberWords(locale, findings.length);
  const words =
    n === 0
      ? fill(locale.changedNone, { lead: said })
      : n === findings.length
        ? counted(l, locale.changedAll, n, { lead: said })
        : counted(l, locale.changedSome, n, { lead: said, all: [all] });
  const sentence = plain(opening(l, words));
  const each = changed.slice(0, SPOKEN_FINDINGS).map((now) => {
    const before = textBefore(l, shown, now);
    const [value = '', old = ''] = [now, before].map((one) => (one === undefined ? '' : valuesWords(l, one)));
    const isSame = value === old;
    const parts = isSame ? { now: now.state, was: before?.state ?? '' } : { now: value, was: old };
    // Who gives a value may change alone; it is then in the row.
    const template = isSame && parts.now === parts.was ? locale.labelled : locale.nowWas;
    return plain(fill(template, { label: now.label, value, ...parts }));
  });
  return { sentence, undo: locale.controls.undo, spoken: [sentence, ...each].join(' ') };
}

function textBefore(l: Localizer, { base }: Shown, { fact }: FindingText): FindingText | undefined {
  const before = base?.findings.find((one) => one.fact === fact);
  return before && findingText(l, before);
}

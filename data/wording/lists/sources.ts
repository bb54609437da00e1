/** The full list behind "85 sources": by who says it, grouped as the switches are, and by page. */
import type { Source } from '../../bundle/types.ts';
import { indexOf } from '../../resolver/bundle-index.ts';
import type { SourcesText } from '../card-model.ts';
import { copyWords, linkTo, printedOn } from '../finding/pages.ts';
import { base, counted, foreignTag, type Localizer, own, tagged } from '../localizer.ts';
import { type VoiceUse, voicesIn } from '../names/claim-voices.ts';
import { groupOf, voicePiece } from '../names/voice.ts';
import { fill, plain, textOf } from '../phrase.ts';
import { type Shown, sourcesShown } from '../shown.ts';
import { endDay } from '../values/moment.ts';

type ByVoice = SourcesText['byVoice'][number];
type ByPage = SourcesText['byPage'][number];

/** An order of names that is the same on every machine: without capitals and accents. */
function byName(a: string, b: string): number {
  const key = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

function voiceText(l: Localizer, shown: Shown, use: VoiceUse): ByVoice['voices'][number] {
  const { locale } = l;
  const { withoutVoices = [], withoutGroups = [] } = shown.view ?? {};
  const piece = voicePiece(l, use.voice, true);
  const lang = typeof piece === 'string' ? undefined : piece[2];
  const group = groupOf(l, use.voice);
  const isOn = !withoutVoices.includes(use.voice) && (group === undefined || !withoutGroups.includes(group));
  return {
    voice: use.voice,
    label: textOf(piece),
    ...(lang === undefined ? {} : { lang }),
    on: isOn,
    count: plain(counted(l, locale.inAnswers, use.facts.size)),
    outlets: plain(counted(l, locale.quotedBy, use.outlets.size)),
  };
}

function byVoice(l: Localizer, shown: Shown, uses: readonly VoiceUse[]): readonly ByVoice[] {
  const { locale, bundle } = l;
  const { groups = [] } = bundle;
  const known = new Set(groups.map(({ id }) => id));
  const voices = (of: readonly VoiceUse[]): ByVoice['voices'] =>
    [...of]
      .sort((a, b) => b.facts.size - a.facts.size || byName(a.voice, b.voice))
      .map((use) => voiceText(l, shown, use));
  const rest = uses.filter(({ voice }) => !known.has(groupOf(l, voice) ?? ''));
  const list: readonly ByVoice[] = [
    ...groups.map(({ id, label }) => ({
      group: id,
      label: own(l, label),
      ...tagged(l, label),
      voices: voices(uses.filter(({ voice }) => groupOf(l, voice) === id)),
    })),
    { label: groups.length === 0 ? locale.controls.byVoice : locale.otherVoices, voices: voices(rest) },
  ];
  return list.filter((one) => one.voices.length > 0);
}

function isLater({ bundle }: Localizer, { id }: Source, at: string | undefined): boolean {
  const index = indexOf(bundle);
  const end = at === undefined ? undefined : index.read(at)?.span.high;
  return end !== undefined && (index.knownFrom.get(id) ?? -Infinity) > end;
}

function pageText(l: Localizer, shown: Shown, source: Source): ByPage {
  const { without = [] } = shown.view ?? {};
  const copyOf = copyWords(l, source);
  const url = linkTo(source.url, undefined);
  const lang =
    source.title === undefined || base(source.language) === l.locale.tag ? undefined : source.language;
  const noteLang = source.note === undefined ? undefined : foreignTag(l, source.note);
  const day = printedOn(l, source);
  return {
    source: source.id,
    outlet: source.outlet,
    label: source.title ?? plain(fill(l.locale.whoDay, { who: source.outlet, day })),
    ...(lang === undefined ? {} : { lang }),
    day,
    on: !without.includes(source.id),
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(source.note === undefined ? {} : { note: own(l, source.note) }),
    ...(noteLang === undefined ? {} : { noteLang }),
    ...(url === undefined ? {} : { url }),
    ...(isLater(l, source, shown.resolution.at) ? { later: true } : {}),
  };
}

export function sourcesText(l: Localizer, shown: Shown): SourcesText {
  const { locale } = l;
  const sources = sourcesShown(l, shown);
  const uses = voicesIn(l, sources);
  const inOrder = [...sources].sort(
    (a, b) =>
      byName(a.outlet, b.outlet) ||
      endDay(l.bundle, a.published ?? '') - endDay(l.bundle, b.published ?? '') ||
      byName(a.id, b.id),
  );
  return {
    head: plain(
      fill(locale.sourcesHead, {
        articles: counted(l, locale.articles, sources.length),
        voices: counted(l, locale.voices, uses.length),
      }),
    ),
    rule: locale.rule,
    byVoice: byVoice(l, shown, uses),
    byPage: inOrder.map((source) => pageText(l, shown, source)),
  };
}

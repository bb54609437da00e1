/** What voices and groups are called, and which group and body a voice is of. */
import type { Id, Text } from '../../bundle/types.ts';
import { indexOf } from '../../resolver/bundle-index.ts';
import type { VoiceKey } from '../../resolver/finding.ts';
import { base, counted, foreignTag, type Localizer, own, piece } from '../localizer.ts';
import { type Phrase, type Piece, plain, worded } from '../phrase.ts';
import { groupLabelInside, inside } from './inside.ts';

/** An English name among the words of another language, without its article: "Health ministry". */
function withoutArticle(name: string): string {
  const [, rest = ''] = /^(?:The|An?(?= (?:.* )?\p{Ll}{2})) (.+)/u.exec(name) ?? [];
  return rest === '' ? name : rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

function name(l: Localizer, text: Text): Piece {
  const lang = foreignTag(l, text);
  const words = own(l, text);
  return piece(lang !== undefined && base(lang) === 'en' ? withoutArticle(words) : words, lang);
}

/** The name of a speaker, its id when the bundle does not name it. `full`: as in lists, else as on the card. */
export function speakerPiece(l: Localizer, speaker: Id, full = false): Piece {
  const found = l.lookup.speakers.get(speaker);
  if (found === undefined) return [speaker];
  return name(l, full ? found.name : (found.short ?? found.name));
}

/** The speaker's id, or the outlet's name. */
function voiceId(voice: VoiceKey): string {
  return voice.slice(voice.indexOf(':') + 1);
}

export function isOutlet(voice: VoiceKey): boolean {
  return voice.startsWith('outlet:');
}

export function voicePiece(l: Localizer, voice: VoiceKey, full = false): Piece {
  return isOutlet(voice) ? [voiceId(voice)] : speakerPiece(l, voiceId(voice), full);
}

/** The group that a voice is switched with. */
export function groupOf({ bundle }: Localizer, voice: VoiceKey): Id | undefined {
  return indexOf(bundle).voices.byKey(voice)?.group;
}

/** The top of a voice's `part_of` chain; the voice itself where it is part of nothing. */
export function bodyOf({ bundle }: Localizer, voice: VoiceKey): VoiceKey {
  return (indexOf(bundle).voices.byKey(voice)?.body ?? voice) as VoiceKey;
}

/** The label of a group; its id when the story does not list it. */
export function groupPiece(l: Localizer, group: Id): Piece {
  const label = l.bundle.groups?.find(({ id }) => id === group)?.label;
  return label === undefined ? [group] : piece(own(l, label), foreignTag(l, label));
}

/** The same inside a sentence. */
export function groupInside(l: Localizer, group: Id): Piece {
  const label = groupPiece(l, group);
  return typeof label === 'string' || label[2] !== undefined
    ? label
    : worded(label, groupLabelInside(l, label[0]));
}

/**
 * Names as a list: "Prosecutors, a lawyer and activists". Each once; all up to `most` and one, else the first ones and how
 * many more. From the second on they are written as inside a sentence.
 */
export function listed(l: Localizer, names: readonly Phrase[], most = 3): Phrase {
  const { locale } = l;
  const seen = new Set<string>();
  const each = names.filter((one) => !seen.has(plain(one)) && seen.add(plain(one)));
  const shown = (each.length > most + 1 ? each.slice(0, most) : each).map((one, at) =>
    at === 0 ? one : inside(l, one),
  );
  const hidden = each.length - shown.length;
  const all = hidden > 0 ? [...shown, counted(l, locale.more, hidden)] : shown;
  const last = all.at(-1) ?? [];
  if (all.length < 2) return last;
  const first = all.slice(0, -1).flatMap((one, at): Phrase => (at === 0 ? one : [locale.comma, ...one]));
  return [...first, locale.and, ...last];
}

/** Outlets as a list, each once, as they call themselves: their names are written alike inside a sentence. */
export function listedOutlets(l: Localizer, outlets: readonly string[], most = 3): Phrase {
  return listed(
    l,
    outlets.map((outlet): Phrase => [[outlet]]),
    most,
  );
}

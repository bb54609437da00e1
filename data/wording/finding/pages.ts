/** One page that prints a saying: its day, whose copy it is, what it left out or added, and a link to the passage. */
import type { Claim, CountValue, Fact, Source } from '../../bundle/types.ts';
import type { PageText } from '../card-model.ts';
import { base, type Localizer, ownPiece } from '../localizer.ts';
import { fill, join, type Phrase, plain } from '../phrase.ts';
import { onWords } from '../values/day.ts';
import { plainValue, valueWords } from '../values/value.ts';
import { outletsOf, sourceOf } from './reading.ts';

/** An address that opens at the passage, or the plain address. Anything but http and https is no address. */
export function linkTo(url: string | undefined, anchor: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  // A lone half of a pair cannot be encoded.
  const text = encodeURIComponent((anchor ?? '').replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
  if (text === '' || url.includes(':~:')) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** "reprints AP", "translates Spiegel". */
export function copyWords(l: Localizer, { original }: Source): string | undefined {
  return original === undefined
    ? undefined
    : plain(fill(l.locale.copyOf[original.how], { outlet: original.outlet }));
}

/** "printed on 9 January 2022"; for a page without a day what is known of it. */
export function printedOn(l: Localizer, { published }: Source): string {
  const { locale } = l;
  if (published === undefined) return locale.dayUnknown;
  return plain(fill(locale.printedOn, { on: onWords(l, published) }));
}

/** The word that makes a number a floor, a ceiling or a rounding: "at least". */
function formWord(l: Localizer, { value }: Claim): string {
  if (value === undefined || !('n' in value) || value.form === 'exact') return '';
  const counted: CountValue = value;
  const form = counted.form === 'nearly' ? (counted.word ?? 'nearly') : counted.form;
  return plain(fill(l.locale.value[form as 'about'], {})).trim();
}

/** "369: gamma left out “at least”"; any other form as it is. */
function departure(l: Localizer, fact: Fact, claim: Claim, shown: Claim): Phrase {
  const { locale } = l;
  const [outlet = ''] = outletsOf(l, [claim]);
  const value = valueWords(l, fact, claim);
  const [mine, theirs] = [formWord(l, claim), formWord(l, shown)];
  const words = mine !== theirs ? [theirs, mine] : [hedge(l, shown), hedge(l, claim)];
  const [lost = '', added = ''] = numberOf(claim) === numberOf(shown) ? words : [];
  if (lost !== '' && added === '') return fill(locale.lost, { value, outlet, words: lost });
  if (added !== '' && lost === '') return fill(locale.added, { value, outlet, words: added });
  return plain(value) === plain(valueWords(l, fact, shown)) ? [] : fill(locale.otherForm, { value, outlet });
}

/** The number that is printed, whatever stands before it. */
function numberOf({ value }: Claim): number | undefined {
  return value !== undefined && 'n' in value ? value.n : undefined;
}

function hedge(l: Localizer, { hedge: word }: Claim): string {
  return word === undefined ? '' : l.locale.hedge[word];
}

function parts(l: Localizer, claim: Claim): readonly Phrase[] {
  return (['includes', 'excludes', 'may_include'] as const).flatMap((how) => {
    const labels = (claim[how] ?? []).map((id): Phrase => {
      const label = l.lookup.facts.get(id)?.label;
      return label === undefined ? [] : [ownPiece(l, label)];
    });
    const list = join(labels, l.locale.comma);
    return list.length === 0 ? [] : [fill(l.locale.contains[how], { parts: list })];
  });
}

function remarks(l: Localizer, fact: Fact, claim: Claim, shown: Claim): readonly Phrase[] {
  const { locale } = l;
  const traced = l.lookup.sources.get(claim.traced ?? '');
  return [
    claim === shown ? [] : departure(l, fact, claim, shown),
    traced === undefined ? [] : fill(locale.tracedBy, { outlet: traced.outlet }),
    ...parts(l, claim),
    claim.heard === undefined ? [] : fill(locale.heard, { note: [ownPiece(l, claim.heard)] }),
    claim.note === undefined ? [] : [ownPiece(l, claim.note)],
  ].filter((one) => one.length > 0);
}

/** `shown` is the claim whose form stands. Nothing when the bundle lacks the page. */
export function pageText(l: Localizer, fact: Fact, claim: Claim, shown: Claim): readonly PageText[] {
  const source = sourceOf(l, claim);
  if (source === undefined) return [];
  const value = plainValue(l, fact, claim);
  const isOther = plain(value) !== plain(plainValue(l, fact, shown));
  const url = linkTo(source.url, claim.anchor);
  const copyOf = copyWords(l, source);
  const quote = claim.anchor ?? claim.printed;
  const foreign = base(source.language) === l.locale.tag ? undefined : source.language;
  return [
    {
      source: source.id,
      outlet: source.outlet,
      day: printedOn(l, source),
      ...(copyOf === undefined ? {} : { copyOf }),
      ...(isOther ? { value } : {}),
      ...(quote === undefined ? {} : { quote }),
      ...(quote === undefined || foreign === undefined ? {} : { quoteLang: foreign }),
      ...(url === undefined ? {} : { url }),
      remarks: remarks(l, fact, claim, shown),
      ...(claim.evidence ? { evidence: true } : {}),
      ...(source.title === undefined ? {} : { title: source.title }),
      ...(source.title === undefined || foreign === undefined ? {} : { titleLang: foreign }),
    },
  ];
}

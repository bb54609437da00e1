/** How much of a story there is in each language that it was translated into, one line a language. */
import { splitLanguages, textKeys } from '../bundle/translations.ts';
import type { Bundle, Texts } from '../bundle/types.ts';
import { localizerFor } from '../render/localizer-for.ts';
import { resolve } from '../resolver/resolve.ts';
import { cardModel } from '../wording/card.ts';
import { foreignTags } from '../wording/language-note.ts';

/** The texts of a bundle in its own language. */
function textsIn(value: unknown, key = ''): number {
  if (typeof value === 'string') return textKeys.has(key) ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inside]) => sum + textsIn(inside, Array.isArray(value) ? key : name),
    0,
  );
}

function translated(texts: Texts): number {
  if (Array.isArray(texts)) return 1;
  return Object.values(texts as { readonly [key: string]: Texts }).reduce(
    (sum, inside) => sum + translated(inside),
    0,
  );
}

/** "harbour-fire in ru: 120 of 300 texts; the card at rest is all in it". Nothing for a story in one language. */
export function languageReport(bundle: Bundle): string {
  const { own, translations } = splitLanguages(bundle);
  const all = textsIn(own);
  const resolution = resolve(bundle, {});
  return translations
    .map(({ language, texts }) => {
      const foreign = foreignTags(cardModel(localizerFor(bundle, language), { resolution }));
      const rest = foreign.length === 0 ? 'is all in it' : `has parts in ${foreign.join(', ')}`;
      return `${bundle.story} in ${language}: ${translated(texts)} of ${all} texts; the card at rest ${rest}\n`;
    })
    .join('');
}

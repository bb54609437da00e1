/** The localizer of a story in a language, for Node, which has every locale loaded. */
import type { Bundle } from '../bundle/types.ts';
import { localeFor } from '../wording/locales/index.ts';
import { type Localizer, localizer } from '../wording/localizer.ts';

/** `language` is a tag like en or zh-Hant; English words, marked as such, where the card does not speak it. */
export function localizerFor(bundle: Bundle, language: string): Localizer {
  return localizer(bundle, localeFor(language), language);
}

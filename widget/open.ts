/**
 * The third script: everything that opens, with its words and its styles. Shares its modules with the second script, from
 * which it imports them.
 */

import type { OpenParts } from './card/open-parts.ts';
import { detailsOf, insideOf } from './card/opened.tsx';
import { openText } from './state/open-text.ts';
import { copySentence, shareSentence } from './state/share.ts';
import { openStyles } from './styles/open-styles.ts';

export const openParts: OpenParts = {
  openStyles,
  openText,
  detailsOf,
  insideOf,
  copySentence,
  shareSentence,
};

/** The card of a story as text: for the terminal, and the plain-text form of a published story. */
import type { Bundle } from '../bundle/types.ts';
import { paint } from '../compiler/report/paint.ts';
import { wrapped } from '../compiler/report/wrap.ts';
import type { View } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { textCard } from '../wording/text-card.ts';
import { localizerFor } from './localizer-for.ts';

export interface TextCardOptions {
  /** What is off, and the moment looked at. */
  readonly view?: View;
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
  /** Headings in bold letters, for terminals. */
  readonly color?: boolean;
  /** With figures, reports and pages. */
  readonly open?: boolean;
}

/** The card as text. Ends with a line feed. */
export function textOfCard(
  bundle: Bundle,
  { view = {}, language, color = false, open = false }: TextCardOptions,
): string {
  const base = resolve(bundle, view.at === undefined ? {} : { at: view.at });
  const text = textCard(
    localizerFor(bundle, language),
    { resolution: resolve(bundle, view), view, base },
    { open, head: (heading) => paint(heading, 'bold', color) },
  );
  return text
    .split('\n')
    .map((line) => wrappedLine(line))
    .join('\n');
}

/** The line, broken where it is too long; what follows is indented two spaces further. */
function wrappedLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const own = line.slice(indent.length);
  return own === '' ? line : wrapped(own, indent).replaceAll('\n', '\n  ');
}

/** What we don’t know: each open question with why it is open. */
import type { JSX } from 'preact';
import type { Phrase } from '../say/phrase.ts';
import type { Unknown } from '../say/unknowns.ts';
import type { Strings } from '../strings/strings.ts';
import type { FindingProps } from './finding.tsx';
import { Words } from './words.tsx';

export interface UnknownsProps {
  readonly unknowns: readonly Unknown[];
  /** Words for those that are folded away. */
  readonly more: (n: number) => Phrase;
  readonly strings: Strings;
  readonly heading: FindingProps['heading'];
}

/** How many are shown before the rest is folded away. */
const lead = 4;

function Open({ asks, why }: Unknown): JSX.Element {
  return (
    <li>
      <bdi>{asks}</bdi>{' '}
      <small>
        <Words of={why} />
      </small>
    </li>
  );
}

export function Unknowns({ unknowns, more, strings, heading: Heading }: UnknownsProps): JSX.Element | null {
  if (unknowns.length === 0) return null;
  const cut = unknowns.length > lead + 1 ? lead : unknowns.length;
  return (
    <section class="unknowns" part="unknowns">
      <Heading class="label">{strings.unknowns}</Heading>
      <ul>
        {unknowns.slice(0, cut).map((unknown) => (
          <Open key={unknown.fact} {...unknown} />
        ))}
      </ul>
      {cut < unknowns.length && (
        <details>
          <summary>
            <span>
              <Words of={more(unknowns.length - cut)} />
            </span>
          </summary>
          <ul>
            {unknowns.slice(cut).map((unknown) => (
              <Open key={unknown.fact} {...unknown} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What we don’t know: each open question with why it is open. */
import type { JSX } from 'preact';
import type { Face } from '../../data/wording/face.ts';
import type { Unknown } from '../../data/wording/finding/unknowns.ts';
import type { FindingProps } from './finding.tsx';
import { still } from './still.ts';
import { Words } from './words.tsx';

export interface UnknownsProps {
  readonly unknowns: Face['unknowns'];
  readonly heading: FindingProps['heading'];
}

const Open = still(
  ({ asks, lang, why }: Unknown): JSX.Element => (
    <li>
      <bdi lang={lang}>{asks}</bdi>{' '}
      <small>
        <Words of={why} />
      </small>
    </li>
  ),
);

export function Unknowns({ unknowns, heading: Heading }: UnknownsProps): JSX.Element | null {
  const { label, shown, more, folded } = unknowns;
  if (shown.length === 0) return null;
  return (
    <section class="unknowns" part="unknowns">
      <Heading class="label">{label}</Heading>
      <ul>
        {shown.map((unknown) => (
          <Open key={unknown.fact} {...unknown} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>
            <span>
              <Words of={more} />
            </span>
          </summary>
          <ul>
            {folded.map((unknown) => (
              <Open key={unknown.fact} {...unknown} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

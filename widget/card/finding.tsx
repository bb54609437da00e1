/**
 * One finding: question, status, value with its owner, one sentence of why. Always in this order and in this place.
 * What stands behind it is drawn only once it was opened.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { FindingSaid } from '../../data/wording/sheet.ts';
import type { Actions } from './actions.ts';
import { StatusMark } from './mark.tsx';
import { still } from './still.ts';
import { Words } from './words.tsx';

export interface FindingProps {
  readonly finding: FindingSaid;
  readonly heading: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  /** The claims, when the finding is open. */
  readonly claims: ComponentChildren;
  readonly act: Actions;
}

export const FindingCard = still(({ finding, heading: Heading, claims, act }: FindingProps): JSX.Element => {
  const { fact, asks, lang, status, statusWord, trend, says, behind } = finding;
  const [first] = finding.why;
  return (
    <section class="finding" part={`finding finding-${status}`} data-status={status} data-fact={fact}>
      <Heading class="asks" part="question">
        <bdi lang={lang}>{asks}</bdi>
      </Heading>
      <p class="status" part="status">
        <StatusMark status={status} />
        <span>
          {statusWord}
          {trend && <span class="trend">{` · ${trend}`}</span>}
        </span>
      </p>
      <div class={`says${says.length > 1 ? ' several' : ''}`}>
        {says.map(({ value, owner, size }) => (
          <p class="said" key={value.join()}>
            <span class={`value ${size}`} part="value">
              <Words of={value} quiet={size === 'figure'} />
            </span>{' '}
            <span class="by" part="owner">
              <Words of={owner} />
            </span>
          </p>
        ))}
      </div>
      {first && (
        <p class="why" part="why">
          <Words of={first} />
        </p>
      )}
      {behind.length > 0 && (
        <details
          class="behind"
          open={claims !== undefined}
          onToggle={({ currentTarget }) => act.open(fact, currentTarget.open)}
        >
          <summary>
            <span>
              <Words of={behind} />
            </span>
          </summary>
          {claims}
        </details>
      )}
    </section>
  );
});

/**
 * What opens from a finding: to hand it on, how the count changed, why it reads so, and the reports with their words. The
 * first reports stand there, the rest on demand.
 */
import type { JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { FigureText, FindingDetails } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { Actions, FindingPlace } from './actions.ts';
import { FigureView } from './figure.tsx';
import { LineView } from './finding.tsx';
import { memo } from './memo.ts';
import { Report } from './report.tsx';
import { PhraseText } from './words.tsx';

export interface DetailsProps {
  readonly fact: Id;
  readonly place: FindingPlace;
  readonly details: FindingDetails;
  /** How many reports are shown; absent for the first few. */
  readonly most: number | undefined;
  readonly controls: Controls;
  /** The lists that are shown whole. */
  readonly whole: ReadonlySet<string>;
  /** What came of copying; empty before. */
  readonly copied: string;
  readonly act: Actions;
}

/** More parts of a whole than these are folded away. */
const partsAtFirst = 3;

export const Details = memo((props: DetailsProps): JSX.Element => {
  const { fact, place, details, most, controls, whole, copied, act } = props;
  const { figure, parts, why, notes, lines, reports, further, shown, showAll, leftOut, leftOutHead } =
    details;
  const list = (name: string): string => `${place} ${fact} ${name}`;
  const all = most !== undefined;
  const figureOf = (one: FigureText, name: string): JSX.Element => (
    <FigureView
      figure={one}
      controls={controls}
      all={whole.has(list(name))}
      onMore={(more) => act.more(list(name), more)}
    />
  );
  return (
    <div class="details">
      <p class="hand-on">
        <button type="button" onClick={() => act.copy(fact)}>
          {controls.copy}
        </button>{' '}
        <button type="button" onClick={() => act.share(fact)}>
          {controls.share}
        </button>{' '}
        <span role="status">{copied}</span>
      </p>
      {lines.length > 0 && figure?.kind !== 'answers' && (
        <p class="further">
          {lines.map((line, at) => (
            <LineView key={at} line={line} more={undefined} />
          ))}
        </p>
      )}
      {figure && figureOf(figure, 'figure')}
      {parts && parts.rows.length > partsAtFirst ? (
        <details class="fold">
          <summary>{parts.title}</summary>
          {figureOf(parts, 'parts')}
        </details>
      ) : (
        parts && figureOf(parts, 'parts')
      )}
      {why.map((reason, at) => (
        <p key={at} class="why" part="why">
          <PhraseText of={reason} />
        </p>
      ))}
      <ol role="list" aria-label={controls.reports}>
        {(all ? reports : reports.slice(0, shown)).map((report, at) => (
          <Report key={at} report={report} controls={controls} brief={!all} />
        ))}
      </ol>
      {all &&
        notes.map((note, at) => (
          <p key={at} class="note" part="note">
            <PhraseText of={note} />
          </p>
        ))}
      {all && leftOut.length > 0 && (
        <details class="fold left-out">
          <summary>{leftOutHead}</summary>
          <ol role="list">
            {leftOut.map((report, at) => (
              <Report key={at} report={report} controls={controls} brief={false} />
            ))}
          </ol>
        </details>
      )}
      {all && further && (
        <button type="button" onClick={() => act.more(`${list('reports')} ${most}`, true)}>
          {further}
        </button>
      )}
      {(further ||
        leftOut.length > 0 ||
        reports.length > shown ||
        reports.some(({ pages }) => pages.length > 1)) && (
        <button type="button" aria-expanded={all} onClick={() => act.more(list('reports'), !all)}>
          {all ? controls.showFewer : showAll}
        </button>
      )}
    </div>
  );
});

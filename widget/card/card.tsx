/**
 * The card as a pure function of what is to be said and of what the reader opened. It keeps nothing: the element owns
 * the view and draws again.
 */
import type { JSX } from 'preact';
import type { Id, Moment } from '../../data/model/bundle.ts';
import type { Behind } from '../say/claims.ts';
import type { CorrectionSaid } from '../say/corrections.ts';
import type { Phrase } from '../say/phrase.ts';
import type { Sheet } from '../say/sheet.ts';
import type { Outlet } from '../say/sources.ts';
import type { Strings } from '../strings/strings.ts';
import type { Actions } from './actions.ts';
import { Corrections } from './corrections.tsx';
import { FindingCard, type FindingProps } from './finding.tsx';
import { Sources } from './sources.tsx';
import { Then, type ThenProps } from './then.tsx';
import { Unknowns } from './unknowns.tsx';
import { Words } from './words.tsx';

export interface CardProps {
  readonly sheet: Sheet;
  readonly strings: Strings;
  readonly language: string;
  /** Level of the title's heading; the questions are one below. */
  readonly level: 2 | 3 | 4 | 5;
  readonly all: boolean;
  /** The claims of the findings that are open. */
  readonly open: ReadonlyMap<Id, Behind>;
  readonly outlets: readonly Outlet[];
  readonly off: ReadonlySet<Id>;
  readonly on: Phrase;
  /** Whether there is a change to take back. */
  readonly undoable: boolean;
  /** The days to look back to; none until the reader asks for them. */
  readonly moments: ThenProps['moments'];
  readonly at: Moment | undefined;
  readonly corrections: readonly CorrectionSaid[];
  readonly corrected: Phrase;
  /** Whether the toggles are unfolded when the card is first drawn. */
  readonly unfolded: boolean;
  /** What the last toggle changed; empty before the first. */
  readonly told: Phrase;
  readonly showAll: Phrase;
  /** "3 more". */
  readonly more: (n: number) => Phrase;
  readonly act: Actions;
}

export function Card(props: CardProps): JSX.Element {
  const { sheet, strings, all, open, act, level } = props;
  const Title = `h${level}` as const;
  const heading = `h${level + 1}` as FindingProps['heading'];
  const shown = all ? sheet.findings : sheet.findings.slice(0, sheet.lead);
  return (
    <section class="card" part="card" lang={props.language} dir={strings.direction} aria-labelledby="title">
      <header>
        <p class="kicker" part="kicker">
          {sheet.kicker}
        </p>
        <Title id="title" class="title" part="title">
          <bdi>{sheet.title}</bdi>
        </Title>
        <p class="state" part="state">
          <Words of={sheet.state} />
        </p>
      </header>
      {shown.map((finding) => (
        <FindingCard
          key={finding.fact}
          finding={finding}
          strings={strings}
          heading={heading}
          claims={open.get(finding.fact)}
          act={act}
        />
      ))}
      {sheet.findings.length > sheet.lead && (
        <p class="rest">
          <button type="button" aria-expanded={all} onClick={() => act.showAll(!all)}>
            {all ? strings.showFewer : <Words of={props.showAll} />}
          </button>
        </p>
      )}
      <Unknowns unknowns={sheet.unknowns} more={props.more} strings={strings} heading={heading} />
      <div class="controls" part="controls">
        <Sources
          outlets={props.outlets}
          off={props.off}
          state={props.on}
          open={props.unfolded}
          undoable={props.undoable}
          strings={strings}
          act={act}
        />
        <Then moments={props.moments} at={props.at} words={sheet.day} strings={strings} act={act} />
        <Corrections corrections={props.corrections} count={props.corrected} />
        <p class="told" role="status">
          <Words of={props.told} />
        </p>
      </div>
      <footer part="footer">{strings.rule}</footer>
    </section>
  );
}

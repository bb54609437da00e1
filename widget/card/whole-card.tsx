/** The card with everything that opens: what the reader opened is drawn, the rest waits. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { CardState } from '../state/card-state.ts';
import type { Actions, Panel as PanelName, Place } from './actions.ts';
import { Card, type CardProps, type OpenPanel } from './card.tsx';
import { Day } from './day.tsx';
import { Details } from './details.tsx';
import { Answers, Entries } from './lists.tsx';
import { Panel } from './panel.tsx';
import { Sources } from './sources.tsx';

export interface WholeCardProps {
  readonly state: CardState;
  readonly level: CardProps['level'];
  /** What is new, where something waits to be shown; empty text keeps its line free. */
  readonly news?: { readonly text: string; readonly show: () => void } | undefined;
  /** Where the whole card stands as plain text. */
  readonly plainText?: string | undefined;
  readonly act: Actions;
}

/** What one bad claim keeps from being put into words costs its own part, never the card. */
function attempted(draw: () => JSX.Element, failed: string): JSX.Element {
  try {
    return draw();
  } catch {
    return <p class="note">{failed}</p>;
  }
}

function detailsOf(state: CardState, place: Place, act: Actions): ReadonlyMap<Id, ComponentChildren> {
  const { text, view, whole } = state;
  const { controls } = text;
  const bodyOf = (fact: Id): JSX.Element => (
    <Details
      fact={fact}
      place={place}
      details={text.details(view, fact)}
      controls={controls}
      whole={whole}
      copied={state.copied(fact)}
      act={act}
    />
  );
  return new Map(
    state.opened(place).map((fact) => [fact, attempted(() => bodyOf(fact), controls.failed)] as const),
  );
}

function insideOf(panel: PanelName, { state, level, plainText, act }: WholeCardProps): JSX.Element {
  const { text, view } = state;
  const { controls } = text;
  const common = { typed: state.typed(panel), controls, act };
  if (panel === 'sources') return <Sources sources={text.sources(view)} by={state.by} {...common} />;
  if (panel === 'day') return <Day days={text.days()} at={view.at} controls={controls} act={act} />;
  if (panel === 'answers')
    return (
      <Answers
        answers={text.answers(view)}
        level={level}
        bodies={detailsOf(state, 'all', act)}
        whole={state.whole}
        plainText={plainText}
        {...common}
      />
    );
  const entries = panel === 'questions' ? text.questions(view) : text.corrections(view);
  return <Entries entries={entries} controls={controls} />;
}

export function WholeCard(props: WholeCardProps): JSX.Element {
  const { state, level, news, act } = props;
  const { model, text, panels } = state;
  const { sources, asOf, links } = model;
  const labels: { readonly [panel in PanelName]?: string } = { sources, day: asOf, ...links };
  const opened = (panel: PanelName | undefined): OpenPanel | undefined =>
    panel && {
      panel,
      body: (
        <Panel
          key={panel}
          name={panel}
          label={panel === 'day' ? text.controls.goBack : (labels[panel] ?? '')}
          close={text.controls.close}
          onClose={() => act.show(panel, false)}
        >
          {attempted(() => insideOf(panel, props), text.controls.failed)}
        </Panel>
      ),
    };
  const bodies = {
    findings: detailsOf(state, 'lead', act),
    head: opened(panels.head),
    foot: opened(panels.foot),
    partly: state.partly,
    news: news && (
      <p class="news" part="news" role="status">
        {news.text && (
          <button type="button" onClick={news.show}>
            {news.text}
          </button>
        )}
      </p>
    ),
  };
  return <Card model={model} level={level} bodies={bodies} act={act} />;
}

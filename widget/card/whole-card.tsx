/**
 * The card with everything that opens: what the reader opened is drawn, the rest waits. Until the third script has come,
 * what is opened says that it is being loaded, and where that failed, so.
 */
import type { JSX } from 'preact';
import type { OpenText } from '../state/card-text.ts';
import type { PanelName } from './actions.ts';
import { attempted } from './attempted.tsx';
import { Card, type OpenPanel } from './card.tsx';
import type { OpenedProps, OpenParts } from './open-parts.ts';
import { Panel } from './panel.tsx';

export interface WholeCardProps extends OpenedProps {
  /** The third script, once it is there. */
  readonly parts: OpenParts | undefined;
  /** Whether it was asked for and did not come. */
  readonly isMissing: boolean;
  /** What is new, where something waits to be shown; empty text keeps its line free. */
  readonly news?: { readonly text: string; readonly show: () => void } | undefined;
}

export function WholeCard(props: WholeCardProps): JSX.Element {
  const { state, level, parts, isMissing, news, act } = props;
  const { model, text, panels } = state;
  const { controls } = text;
  const { sources, links } = model;
  const labels: { readonly [panel in PanelName]: string | undefined } = {
    sources,
    day: controls.goBack,
    answers: links.answers,
    questions: links.questions,
    corrections: links.corrections,
  };
  const drawn = (draw: (parts: OpenParts, words: OpenText) => JSX.Element): JSX.Element =>
    parts === undefined ? (
      <p class="note" role="status">
        {isMissing ? controls.failed : controls.loading}
      </p>
    ) : (
      attempted(() => draw(parts, state.words(parts)), controls.failed)
    );
  const opened = (panel: PanelName | undefined): OpenPanel | undefined =>
    panel && {
      panel,
      body: (
        <Panel
          key={panel}
          name={panel}
          label={labels[panel] ?? ''}
          close={controls.close}
          onClose={() => act.show(panel, false)}
        >
          {drawn((open, words) => open.insideOf(props, words, panel))}
        </Panel>
      ),
    };
  const bodies = {
    findings: new Map(
      state
        .opened('lead')
        .map((fact) => [fact, drawn((open, words) => open.detailsOf(props, words, 'lead', fact))] as const),
    ),
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

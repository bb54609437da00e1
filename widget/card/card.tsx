/**
 * The card at rest as a pure function of its model. It keeps nothing: the controller owns the view and draws it again.
 * What opens comes in as bodies, so that the card at rest needs nothing of them.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import type { PanelName, RestActions } from './actions.ts';
import { Chips } from './chips.tsx';
import { FindingView, type Heading } from './finding.tsx';

/** What is open; absent as long as only the model at rest is known. */
export interface Bodies {
  /** What opens from the leading findings that are open. */
  readonly findings: ReadonlyMap<Id, ComponentChildren>;
  readonly head: OpenPanel | undefined;
  readonly foot: OpenPanel | undefined;
  /** Groups of which some voices are off. */
  readonly partly: ReadonlySet<string>;
  readonly news: ComponentChildren;
}

export interface OpenPanel {
  readonly panel: PanelName;
  readonly body: ComponentChildren;
}

export interface CardProps {
  readonly model: CardModel;
  /** Level of the title's heading; the findings are one below. */
  readonly level: 2 | 3 | 4 | 5;
  readonly bodies?: Bodies;
  readonly act: RestActions;
}

export function Card({ model, level, bodies, act }: CardProps): JSX.Element {
  const { kicker, asOf, title, titleLang, sources, toggles, changed, findings, links, languageNote } = model;
  const Title = `h${level}` as const;
  const opener = (panel: PanelName, label: string | undefined): JSX.Element | undefined => {
    // Without sources there is no day either.
    if (!label) return undefined;
    const open = [bodies?.head, bodies?.foot].some((one) => one?.panel === panel);
    return (
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => act.show(panel, !open)}
      >
        {label}
      </button>
    );
  };
  return (
    <section class="card" part="card" lang={model.language} dir={model.direction} aria-labelledby="title">
      <p class="kick" part="kicker">
        <span>
          <b>{kicker}</b> {opener('day', asOf)}
        </span>{' '}
        {opener('sources', sources)}
      </p>
      <Title id="title" part="title">
        <bdi lang={titleLang}>{title}</bdi>
      </Title>
      <Chips toggles={toggles} partly={bodies?.partly} changed={changed} act={act} />
      {bodies?.head?.body}
      <ul role="list">
        {findings.map((finding) => (
          <FindingView
            key={finding.fact}
            finding={finding}
            heading={`h${level + 1}` as Heading}
            place="lead"
            body={bodies?.findings.get(finding.fact)}
            act={act}
          />
        ))}
      </ul>
      {languageNote && <p class="note">{languageNote}</p>}
      <p class="foot" part="footer">
        {opener('answers', links.answers)} {opener('questions', links.questions)}{' '}
        {opener('corrections', links.corrections)}
      </p>
      {bodies?.foot?.body}
      {bodies?.news}
    </section>
  );
}

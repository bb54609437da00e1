/**
 * The card as a pure function of what is to be said and of what the reader opened. It keeps nothing: who draws it owns
 * the view and draws it again. What opens comes in as bodies, so that the card at rest needs nothing of them.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { Face } from '../../data/wording/face.ts';
import type { Phrase } from '../../data/wording/phrase.ts';
import type { Actions } from './actions.ts';
import { FindingCard, type FindingProps } from './finding.tsx';
import { Fold } from './fold.tsx';
import { Unknowns } from './unknowns.tsx';
import { Words } from './words.tsx';

/** What opens; absent as long as only the face is known. */
export interface Bodies {
  /** The claims behind the findings that are open. */
  readonly claims: ReadonlyMap<Id, ComponentChildren>;
  readonly sources: ComponentChildren;
  readonly known: ComponentChildren;
  readonly corrections: ComponentChildren;
  readonly news: ComponentChildren;
}

export interface CardProps {
  readonly face: Face;
  /** Level of the title's heading; the questions are one below. */
  readonly level: 2 | 3 | 4 | 5;
  /** Whether all findings are shown. */
  readonly all: boolean;
  /** Whether the source toggles are unfolded when the card is first drawn. */
  readonly unfolded: boolean;
  /** What the last toggle changed; empty before the first. */
  readonly told: Phrase;
  readonly bodies?: Bodies;
  readonly act: Actions;
}

export function Card({ face, level, all, unfolded, told, bodies, act }: CardProps): JSX.Element {
  const Title = `h${level}` as const;
  const heading = `h${level + 1}` as FindingProps['heading'];
  const { findings, sources, known, corrected } = face;
  const folds = all || findings.length < face.total;
  return (
    <section class="card" part="card" lang={face.language} dir={face.direction} aria-labelledby="title">
      <header>
        <p class="kicker" part="kicker">
          {face.kicker}
        </p>
        <Title id="title" class="title" part="title">
          <bdi lang={face.lang}>{face.title}</bdi>
        </Title>
        <p class="state" part="state">
          <Words of={face.state} />
        </p>
      </header>
      {findings.map((finding) => (
        <FindingCard
          key={finding.fact}
          finding={finding}
          heading={heading}
          claims={bodies?.claims.get(finding.fact)}
          act={act}
        />
      ))}
      {folds && (
        <p class="rest">
          <button type="button" aria-expanded={all} onClick={() => act.showAll(!all)}>
            {all ? face.showFewer : <Words of={face.showAll} />}
          </button>
        </p>
      )}
      <Unknowns unknowns={face.unknowns} heading={heading} />
      <div class="controls" part="controls">
        <Fold
          part="sources"
          label={sources.label}
          on={<Words of={sources.on} />}
          open={unfolded}
          onOpen={(open) => act.unfold('sources', open)}
        >
          {bodies?.sources}
        </Fold>
        <Fold part="then" label={known.label} on={known.on} onOpen={(open) => act.unfold('then', open)}>
          {bodies?.known}
        </Fold>
        {corrected.length > 0 && (
          <Fold
            part="corrections"
            label={<Words of={corrected} />}
            onOpen={(open) => act.unfold('corrections', open)}
          >
            {bodies?.corrections}
          </Fold>
        )}
        <p class="told" role="status">
          <Words of={told} />
        </p>
      </div>
      <footer part="footer">{face.rule}</footer>
      {bodies?.news}
    </section>
  );
}

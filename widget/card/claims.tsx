/** What stands behind a finding: the further reasons, then every claim under its origin with those who print it. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { Behind, Print, Row } from '../../data/wording/claims.ts';
import { type Phrase, type Piece, textOf } from '../../data/wording/phrase.ts';
import type { Strings } from '../../data/wording/strings.ts';
import type { Actions } from './actions.ts';
import { PlotOf, shapeOf } from './plot.tsx';
import { still } from './still.ts';
import { Words } from './words.tsx';

function Note({ of: note }: { readonly of: Piece }): JSX.Element {
  return <Words of={[typeof note === 'string' ? [note] : note]} />;
}

/** The editor's own words. */
function Notes({ of: notes }: { readonly of: readonly Piece[] }): ComponentChildren {
  return notes.map((note) => (
    <span class="note" key={textOf(note)}>
      <Note of={note} />
    </span>
  ));
}

/** The address without the passage, for paper. */
function bare(href: string): string {
  return href.replace(/#?:~:.*$/, '');
}

function Printed({ print, strings }: { readonly print: Print; readonly strings: Strings }): JSX.Element {
  const { outlet, href, about, printed, language, evidence, notes } = print;
  return (
    <li>
      {href === undefined ? (
        <bdi>{outlet}</bdi>
      ) : (
        <a href={href} data-address={bare(href)} rel="noopener" target="_top">
          <bdi>{outlet}</bdi>
        </a>
      )}
      {strings.dot}
      <Words of={about} />{' '}
      <q lang={language} dir="auto">
        {printed}
      </q>
      {evidence && (
        <svg class="lock" viewBox="0 0 16 16" role="img" aria-label={strings.evidence}>
          <title>{strings.evidence}</title>
          <path d="M2.500 8.500 6.500 12.500 13.500 4" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      )}
      <Notes of={notes} />
    </li>
  );
}

function ValueRow({ row, strings }: { readonly row: Row; readonly strings: Strings }): JSX.Element {
  const { value, state, about, took, notes, prints } = row;
  const Value = state === 'withdrawn' ? 's' : 'span';
  return (
    <li class="row" data-state={state}>
      <p class="of">
        <Value class="n">
          <Words of={value} />
        </Value>{' '}
        <span>
          <Words of={about} />
        </span>
      </p>
      {took.length > 0 && (
        <p class="took">
          <Words of={took} />
        </p>
      )}
      <Notes of={notes} />
      <ul class="prints">
        {prints.map((print) => (
          <Printed key={print.claim} print={print} strings={strings} />
        ))}
      </ul>
    </li>
  );
}

export interface ClaimsProps {
  /** Where the whole card stands as plain text. */
  readonly text: string | undefined;
  readonly claims: Behind;
  /** What the editor says of the question. */
  readonly note: Piece | undefined;
  readonly reasons: readonly Phrase[];
  readonly strings: Strings;
  readonly fact: Id;
  readonly act: Actions;
}

export const Claims = still(
  ({ claims, note, text, reasons, strings, fact, act }: ClaimsProps): JSX.Element => {
    const { origins, plot } = claims;
    return (
      <>
        {note !== undefined && (
          <p class="own">
            <Note of={note} />
          </p>
        )}
        {plot && <PlotOf plot={plot} />}
        {reasons.length > 0 && (
          <ul class="reasons">
            {reasons.map((reason, at) => (
              <li key={at}>
                <Words of={reason} />
              </li>
            ))}
          </ul>
        )}
        <ul class="origins">
          {origins.map(({ key, name, count, rows }, number) => (
            <li class="origin" key={key}>
              <p class="who-says">
                <span class="owner">
                  {plot && (
                    <svg class="origin-mark" viewBox="-7 -7 14 14" aria-hidden="true">
                      <path d={shapeOf(number)} />
                    </svg>
                  )}
                  <Words of={[name]} />
                </span>{' '}
                <span>
                  <Words of={count} />
                </span>
              </p>
              <ul class="rows">
                {rows.map((row, at) => (
                  <ValueRow key={at} row={row} strings={strings} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <p class="copy">
          <button type="button" onClick={() => act.copy(fact)}>
            {strings.copy}
          </button>{' '}
          <button type="button" onClick={() => act.share(fact)}>
            {strings.share}
          </button>{' '}
          {text !== undefined && (
            <a href={text} target="_top">
              {strings.asText}
            </a>
          )}
        </p>
      </>
    );
  },
);

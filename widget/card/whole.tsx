/** The card with everything that opens: what the reader opened is drawn, the rest waits. */
import type { ComponentChildren, JSX } from 'preact';
import { corrections } from '../../data/wording/corrections.ts';
import { origins } from '../../data/wording/roots.ts';
import { notYet, outlets } from '../../data/wording/sources.ts';
import type { Reader } from '../state/reader.ts';
import type { Actions } from './actions.ts';
import { type Bodies, Card, type CardProps } from './card.tsx';
import { Claims } from './claims.tsx';
import { Corrections } from './corrections.tsx';
import { News, type NewsProps } from './news.tsx';
import { Sources } from './sources.tsx';
import { Then } from './then.tsx';

export interface WholeProps extends Pick<CardProps, 'level' | 'unfolded'> {
  readonly reader: Reader;
  /** Absent where the card does not ask again. */
  readonly news?: NewsProps;
  /** Where the whole card stands as plain text. */
  readonly text?: string | undefined;
  readonly act: Actions;
}

export function Whole({ reader, news, text, level, unfolded, act }: WholeProps): JSX.Element {
  const { voice, setting, resolution } = reader;
  const { strings } = voice;
  const face = reader.face();
  const byOrigin = reader.shows('origins');
  const claims = new Map<string, ComponentChildren>();
  for (const { fact, behind, ...also } of reader.opened()) {
    claims.set(
      fact,
      <Claims claims={behind} {...also} strings={strings} fact={fact} text={text} act={act} />,
    );
  }
  const bodies: Bodies = {
    claims,
    sources: reader.shows('sources') && (
      <Sources
        switches={
          byOrigin
            ? origins(
                voice,
                face.findings.map(({ fact }) => fact),
              )
            : outlets(voice)
        }
        byOrigin={byOrigin}
        off={setting.off}
        later={notYet(voice, resolution)}
        undoable={reader.undoable}
        strings={strings}
        act={act}
      />
    ),
    known: reader.shows('then') && (
      <Then moments={reader.moments} at={setting.at} words={face.known.on} strings={strings} act={act} />
    ),
    news: news && <News {...news} />,
    corrections: reader.shows('corrections') && <Corrections corrections={corrections(voice, resolution)} />,
  };
  return (
    <Card
      face={face}
      level={level}
      all={reader.all}
      unfolded={unfolded}
      told={reader.told}
      bodies={bodies}
      act={act}
    />
  );
}

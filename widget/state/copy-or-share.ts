/** A finding as a sentence, handed on by the reader with what the third script brings for that. */
import type { Id } from '../../data/bundle/types.ts';
import type { OpenParts } from '../card/open-parts.ts';
import type { CardState } from './card-state.ts';

export type HandOn = 'copySentence' | 'shareSentence';

export interface HandedOn {
  readonly state: CardState;
  readonly parts: OpenParts;
  readonly fact: Id;
  readonly how: HandOn;
  readonly page: Document;
}

/** Whether there is something to tell the reader of it. Never rejects: what goes wrong here is not the page's to hear of. */
export async function handOn({ state, parts, fact, how, page }: HandedOn): Promise<boolean> {
  try {
    const { sentence } = state.words(parts).details(state.view, fact);
    state.tell(fact, await parts[how](sentence, state.text.controls, page));
    return true;
  } catch {
    return false;
  }
}

/** An edit that cannot be made, with the words for the editor. */
import { didYouMean, nearest } from '../../compiler/nearest.ts';
import type { EditProblemCode } from './edits.ts';

export class Refused extends Error {
  readonly code: EditProblemCode;
  readonly nearest: string | undefined;

  constructor(code: EditProblemCode, message: string, meant?: string) {
    super(message);
    this.code = code;
    this.nearest = meant;
  }
}

/** No such thing; with the nearest id that is there. */
export function notFound(what: string, id: string, ids: Iterable<string>): Refused {
  const meant = nearest(id, ids);
  return new Refused('not-found', `There is no ${what} "${id}".${didYouMean(meant)}`, meant);
}

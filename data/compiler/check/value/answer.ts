/** Reads an answer: one of the ids that the fact lists, several where it allows that, or `unclear`. */
import type { AnswerValue, PossibleValue, Unclear, Unreadable } from '../../../bundle/types.ts';
import { nearest } from '../../nearest.ts';
import type { CheckedAnswer } from '../checked.ts';
import type { ParseResult } from './reading.ts';

/** Answers that are searched for the one that was meant. */
const MAX_SUGGESTED_ANSWERS = 40;

/** Reads `raw`, a text, a list of texts or `{ possible }`. `answers` are the fact's, in its order. */
export function readAnswer(
  raw: unknown,
  answers: readonly CheckedAnswer[],
  several: boolean,
): ParseResult<AnswerValue | PossibleValue | Unclear | Unreadable> {
  if (raw === 'unclear' || raw === 'unreadable') return { value: { form: raw } };
  const possible = typeof raw === 'object' && raw !== null && 'possible' in raw ? raw.possible : undefined;
  const given = (possible ?? raw) as unknown;
  const ids = (Array.isArray(given) ? given : [given]).map((one) => String(one).trim());
  const known = answers.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const first = [...known.slice(0, MAX_SUGGESTED_ANSWERS), 'unclear'];
    return {
      code: 'bad-answer',
      message: `"${id}" is not one of this fact's answers`,
      expected: first.join(', '),
      nearest: () => nearest(id, first) ?? labelled(id, answers),
    };
  }
  // In the fact's order and each once, so that the order of writing means nothing.
  const ordered = ids.length === 1 ? ids : known.filter((id) => ids.includes(id));
  if (possible !== undefined) return { value: { form: 'possible', answers: ordered } };
  if (ordered.length > 1 && !several) {
    return {
      code: 'bad-answer',
      message:
        'only one answer can hold; write one, or "{ possible: […] }" for "one of these", or say "several: true" in the fact',
      ...(ids[0] === undefined ? {} : { nearest: ids[0] }),
    };
  }
  return { value: { form: 'answer', answers: ordered } };
}

/** The answer whose label, in any language, looks like what was written. */
function labelled(text: string, answers: readonly CheckedAnswer[]): string | undefined {
  const ids = new Map<string, string>();
  for (const { id, label } of answers.slice(0, MAX_SUGGESTED_ANSWERS)) {
    for (const one of typeof label === 'string' ? [label] : Object.values(label)) ids.set(one, id);
  }
  const meant = nearest(text, ids.keys());
  return meant === undefined ? undefined : ids.get(meant);
}

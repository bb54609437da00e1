/** Reads an answer: one of the ids that the fact lists, several where it allows that, or `unclear`. */
import type { AnswerValue, Unclear, Unreadable } from '../../../bundle/bundle.ts';
import { nearest } from '../../nearest.ts';
import type { Reading } from './count.ts';

/** Answers that are looked through for the one that was meant. */
const enough = 40;

/** Reads `raw`, a text or a list of texts. `answers` are the fact's by their ids, in its order. */
export function readAnswer(
  raw: unknown,
  answers: Readonly<Record<string, unknown>>,
  several: boolean,
): Reading<AnswerValue | Unclear | Unreadable> {
  if (raw === 'unclear') return { value: { form: 'unclear' } };
  if (raw === 'unreadable') return { value: { form: 'unreadable' } };
  const given = (Array.isArray(raw) ? raw : [raw]).map((one) => String(one).trim());
  for (const id of given) {
    if (Object.hasOwn(answers, id)) continue;
    const known = knownOf(answers);
    return {
      code: 'bad-answer',
      message: `"${id}" is not one of this fact's answers`,
      expected: known.join(', '),
      nearest: () => nearest(id, known) ?? labelled(id, answers),
    };
  }
  if (given.length > 1 && !several) {
    return {
      code: 'bad-answer',
      message: 'only one answer can hold; write one, or say "several: true" in the fact',
      ...(given[0] === undefined ? {} : { nearest: given[0] }),
    };
  }
  // In the fact's order and each once, so that the order of writing means nothing.
  const ordered = given.length === 1 ? given : Object.keys(answers).filter((id) => given.includes(id));
  return { value: { form: 'answer', answers: ordered } };
}

/** The first answers that a fact lists, looked up once for each fact. */
const firsts = new WeakMap<Readonly<Record<string, unknown>>, readonly string[]>();

function knownOf(answers: Readonly<Record<string, unknown>>): readonly string[] {
  const known = firsts.get(answers) ?? [...Object.keys(answers).slice(0, enough), 'unclear'];
  firsts.set(answers, known);
  return known;
}

/** The answer whose label, in any language, looks like what was written. */
function labelled(text: string, answers: Readonly<Record<string, unknown>>): string | undefined {
  const ids = new Map<string, string>();
  for (const [id, label] of Object.entries(answers).slice(0, enough)) {
    for (const one of typeof label === 'string' ? [label] : Object.values(label ?? {}))
      ids.set(String(one), id);
  }
  const meant = nearest(text, ids.keys());
  return meant === undefined ? undefined : ids.get(meant);
}

/** A yes/no fact that does not say that its answers exclude each other, so that nobody's yes is against anybody's no. */
import type { CheckedFact } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Linked } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';

const yes = new Set('yes ja oui sí si да иә так evet نعم 是 true'.split(' '));
const no = new Set('no nein non нет жоқ ні hayır لا 否 false not'.split(' '));

export function doubtAnswers(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const fact of linked.facts.values()) {
    const { exclusive, several } = fact.head;
    if (exclusive !== undefined || several === true) continue;
    const positive = idOf(fact, yes);
    const negative = idOf(fact, no);
    if (positive === undefined || negative === undefined) continue;
    tell('yes-and-no-not-exclusive', fact.file.at(['answers'], 'key'), {
      message: `"${positive}" and "${negative}" do not exclude each other unless the fact says so`,
      nearest: `exclusive: ${fact.answers.length === 2 ? 'all' : `[${positive}, ${negative}]`}`,
    });
  }
}

/** The answer whose id or label is one of these words. */
function idOf({ answers }: CheckedFact, words: ReadonlySet<string>): string | undefined {
  const isWord = (text: string) =>
    words.has(
      text
        .toLowerCase()
        .replace(/[^\p{L}\s].*$|[.,].*$/u, '')
        .trim(),
    );
  return answers.find(({ id, label }) =>
    [id, ...(typeof label === 'string' ? [label] : Object.values(label))].some(isWord),
  )?.id;
}

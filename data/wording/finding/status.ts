/** A status in words. Answers differ where figures would. */
import type { Fact } from '../../bundle/bundle.ts';
import type { Status } from '../../resolver/finding.ts';
import type { Voice } from '../voice.ts';

export function statusWord({ strings }: Voice, fact: Fact, status: Status): string {
  return status === 'differ' && fact.kind === 'answer' ? strings.answersDiffer : strings.status[status];
}

/** The issues of signatures: facts that nobody has read before they are published, or that changed after they were read. */
import type { Help } from '../issue.ts';

export const signCodes = {
  'changed-since-signed': {
    severity: 'warning',
    title: 'a fact that changed after an editor signed it',
    means:
      'signed.yaml says who has read what the card makes of a fact, and holds a digest of what was read: the fact, the pages, speakers and statements that it names, and its finding, also without each group. Something of it differs now. Read the fact again with "review STORY FACT", and sign it with "--sign", or mend it.',
    wrong: 'facts/killed.yaml: a claim more than when Anna signed it',
    right: 'npm run wwk -- review STORY --sign killed --by Anna',
  },
  'not-signed': {
    severity: 'warning',
    title: 'a leading fact that nobody has signed',
    means:
      'The leading facts are what readers see at rest. "review STORY" shows each of them as the card prints it, what became history and by which rule, and the doubts; an editor signs what is true. With "--signed" nothing unsigned passes.',
    wrong: 'a story that nobody has read as a card',
    right: 'npm run wwk -- review STORY --sign killed injured --by Anna',
  },
} as const satisfies Record<string, Help>;

export type SignCode = keyof typeof signCodes;

/** All codes of all stages, for `explain` and the table in data/README.md. */
import { checkCodes } from './check/codes.ts';
import { doubtCodes } from './doubt/codes.ts';
import { evidenceCodes } from './evidence/codes.ts';
import type { Help } from './issue.ts';
import { linkCodes } from './link/codes.ts';
import { readCodes } from './read/codes.ts';
import { signCodes } from './sign/codes.ts';

export type IssueCode =
  | keyof typeof readCodes
  | keyof typeof checkCodes
  | keyof typeof linkCodes
  | keyof typeof doubtCodes
  | keyof typeof evidenceCodes
  | keyof typeof signCodes;

/** Stage by stage, in the order in which the stages run. */
export const stages: readonly { readonly stage: string; readonly codes: Readonly<Record<string, Help>> }[] = [
  { stage: 'read', codes: readCodes },
  { stage: 'check', codes: checkCodes },
  { stage: 'link', codes: linkCodes },
  { stage: 'doubt', codes: doubtCodes },
  { stage: 'evidence', codes: evidenceCodes },
  { stage: 'sign', codes: signCodes },
];

export const allCodes: ReadonlyMap<string, Help> = new Map(
  stages.flatMap(({ codes }) => Object.entries(codes)),
);

/** The casebook's own format: what a case in YAML may hold, and how its files are read. See the README of the casebook. */
import { parse } from 'yaml';
import type { Act, Hedge, Kind, Status } from '../../data/bundle/types.ts';

/** A day of May 2030 as a number, or a moment as written. */
export type CaseDay = number | string;

export interface CaseAct extends Omit<Act, 'on'> {
  readonly on: CaseDay;
}

export interface CaseClaim {
  readonly fact?: string;
  readonly in: string;
  readonly outlet?: string;
  readonly pub?: CaseDay;
  /** What bounds the day of a page that has none. */
  readonly after?: CaseDay;
  readonly before?: CaseDay;
  readonly v?: unknown;
  readonly by?: string | readonly string[];
  readonly own?: true;
  readonly d?: CaseDay;
  readonly statement?: true | string;
  readonly acts?: readonly CaseAct[];
  readonly denies?: string | { readonly voice: string } | { readonly answer: string };
  readonly corrected?: { readonly on: CaseDay; readonly note?: string };
  readonly past?: { readonly on: CaseDay; readonly why: string; readonly source?: string };
  readonly hedge?: Hedge;
  readonly [key: string]: unknown;
}

export interface CaseStatement {
  readonly by: string | readonly string[];
  readonly citing?: string;
  readonly d?: CaseDay;
  readonly acts?: readonly CaseAct[];
}

export interface CaseFact {
  readonly kind?: Kind;
  readonly counts?: 'running total' | 'at one time' | 'each day';
  readonly unit?: string;
  readonly units?: Readonly<Record<string, number>>;
  readonly answers?: Readonly<Record<string, string | { readonly label: string; readonly kind_of?: string }>>;
  readonly exclusive?: 'all' | readonly string[];
  readonly several?: true;
  readonly changes?: true;
  readonly part_of?: string;
  readonly status?: { readonly is: Status; readonly on: CaseDay; readonly why: string };
}

export interface CaseVoice {
  readonly part_of?: string;
  readonly group?: string;
  readonly named?: false;
  readonly outlet?: true;
}

export interface CaseOutlet {
  readonly time_zone?: string;
  readonly original?: string;
  readonly how?: 'copy' | 'translation' | 'rewrite';
  readonly part_of?: string;
  readonly group?: string;
}

/** What the card must say. Keys that are missing are not tested. */
export interface Say {
  readonly status?: Status;
  readonly lines?: readonly string[];
  readonly history?: readonly string[];
  /** Like `history`, of what is told behind: all entries, in order. */
  readonly behind?: readonly string[];
  readonly not?: readonly string[];
  /** Read by people; what of it concerns the resolver has tests of its own. */
  readonly also?: readonly unknown[];
  readonly doubts?: readonly unknown[];
}

export interface Case extends CaseFact {
  readonly case: string;
  readonly time_zone?: string;
  readonly facts?: Readonly<Record<string, CaseFact>>;
  readonly voices?: Readonly<Record<string, CaseVoice>>;
  readonly outlets?: Readonly<Record<string, CaseOutlet>>;
  readonly statement?: CaseStatement;
  readonly statements?: Readonly<Record<string, CaseStatement>>;
  readonly claims: readonly CaseClaim[];
  readonly say: Say;
  readonly when?: { readonly day: CaseDay; readonly say: Say };
  readonly without?: {
    readonly voices?: readonly string[];
    readonly groups?: readonly string[];
    readonly pages?: readonly string[];
    readonly say: Say;
  };
}

/** The cases of one file. */
export function readCases(yaml: string): readonly Case[] {
  const read: unknown = parse(yaml);
  if (!Array.isArray(read)) throw new Error('a casebook file is a list of cases');
  return read as readonly Case[];
}

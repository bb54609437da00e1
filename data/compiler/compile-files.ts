/** Compiles one story from the contents of its files. Pure: no disk, no network, and the clock is passed in. */
import type { Bundle } from '../bundle/types.ts';
import type { Resolution } from '../resolver/finding.ts';
import { checkStory } from './check/check-story.ts';
import { placeOf } from './check/checked.ts';
import { checkCodes } from './check/codes.ts';
import { doubtCodes } from './doubt/codes.ts';
import { doubt } from './doubt/doubt.ts';
import { doubtEffects } from './doubt/effects.ts';
import { emit, type TextsFile } from './emit/emit.ts';
import { evidenceCodes } from './evidence/codes.ts';
import { type Articles, evidence } from './evidence/evidence.ts';
import { compareHarm } from './harm.ts';
import { createReporter, type Help, hasErrors, type Issue, type Place } from './issue.ts';
import { linkCodes } from './link/codes.ts';
import { link } from './link/link.ts';
import { omitUndefined } from './omit-undefined.ts';
import { readCodes } from './read/codes.ts';
import { isFirstEdition } from './read/first-edition.ts';
import type { ReadCache } from './read/read-cache.ts';
import { type Contents, readStory } from './read/read-story.ts';
import { signCodes } from './sign/codes.ts';
import { checkSignatures } from './sign/sign.ts';
import { readSignatures, type Signatures } from './sign/signatures.ts';
import { zonesOf } from './time/story-zones.ts';

export interface CompiledStory {
  readonly story: string;
  /** Every mistake of every file, errors first, then in order of harm. Warnings and remarks do not keep a story from being compiled. */
  readonly issues: readonly Issue[];
  /** Absent when an issue is an error. */
  readonly bundle?: Bundle;
  /** The bundle in its own language as UTF-8 JSON: exactly what is stored and served. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** 24 hexadecimal digits of the hash of the bytes. */
  readonly revision?: string;
  /** The texts of its other languages. */
  readonly translations?: readonly TextsFile[];
  /** Where a claim of the bundle stands in the files. */
  readonly placeOf?: (fact: string, claim: string) => Place | undefined;
  /** Which claim of its fact's file a claim of the bundle is, counted from 0. */
  readonly claimIndex?: (fact: string, claim: string) => number | undefined;
  /** The story's embargo: it must not be published before. Not part of the bundle. */
  readonly notBefore?: string;
  /** What evidence.lock.yaml should hold from now on; only when articles were given. */
  readonly lock?: string;
  /** Who has signed which fact, as signed.yaml says; empty without that file. */
  readonly signatures?: Signatures;
}

export interface CompileOptions {
  /** The moment of compiling, for dates that have not come yet. */
  readonly now: Date;
  /** The story's folder as issues print it; its id by default. */
  readonly displayPath?: string;
  /** Resolves the whole story, for the doubts about what the rules make of it. */
  readonly resolve?: (bundle: Bundle) => Resolution;
  /** The editor's copies of the texts, to find every anchor in. Without them the lock file is trusted. */
  readonly articles?: Articles;
  /** Report facts that changed since they were signed, and leading ones without a signature: as warnings, or as errors. */
  readonly signing?: 'asked' | 'required';
  /** What is compiled again and again: files that did not change are not read again. */
  readonly cache?: ReadCache;
}

/** `files` maps names inside the story's folder, like `facts/killed.yaml`, to contents. */
export function compileFiles(files: Contents, story: string, options: CompileOptions): CompiledStory {
  const issues: Issue[] = [];
  const read = readStory(
    files,
    story,
    options.displayPath ?? story,
    createReporter(readCodes, issues),
    options.cache,
  );
  if (issues.some(({ code }) => code === 'too-many-files')) return { story, issues };
  if (isFirstEdition(read, createReporter(readCodes, issues)))
    return { story, issues: issues.sort(compareHarm) };
  const tellLink = createReporter(linkCodes, issues);
  const checked = checkStory(read, createReporter(checkCodes, issues), (first, id, again, at) => {
    tellLink('duplicate-id', again.at(at, 'key'), {
      message: `"${id}" stands in ${first} too; give one of them another id`,
      found: id,
    });
  });
  const zones = zonesOf(checked);
  const { linked, sums } = link(checked, zones, options.now, tellLink);
  doubt(linked, createReporter(doubtCodes, issues));
  const { of, ...locked } = evidence(
    checked,
    options.articles,
    createReporter({ ...checkCodes, ...evidenceCodes }, issues),
  );
  const signatures = readSignatures(read.signed, createReporter(checkCodes, issues));
  const embargo = omitUndefined({ notBefore: checked.head?.not_before });
  const told = dropFollowUps(issues).sort(compareHarm);
  if (hasErrors(told) || checked.head === undefined) return { story, issues: told, ...locked };
  const { from, ...emitted } = emit(checked, checked.head, {
    zones,
    evident: of,
    summed: (claim) => sums.get(claim),
  });
  const place = (fact: string, id: string) => {
    const claim = from.get(fact)?.get(id);
    return claim && placeOf(claim, claim.value === undefined ? 'denies' : 'value');
  };
  const claimIndex = (fact: string, id: string): number | undefined => {
    const at = from.get(fact)?.get(id)?.path.at(-1);
    return typeof at === 'number' ? at : undefined;
  };
  if (options.resolve !== undefined) {
    const { bundle } = emitted;
    doubtEffects(bundle, options.resolve(bundle), place, createReporter(doubtCodes, told));
    told.sort(compareHarm);
  }
  if (options.signing !== undefined) {
    const signing = { signatures, file: read.signed, head: read.head };
    const codes = options.signing === 'required' ? asErrors(signCodes) : signCodes;
    checkSignatures(emitted.bundle, signing, createReporter(codes, told));
    told.sort(compareHarm);
    if (hasErrors(told)) return { story, issues: told, ...locked, signatures };
  }
  return { story, issues: told, ...locked, ...embargo, ...emitted, placeOf: place, claimIndex, signatures };
}

function asErrors<C extends string>(codes: Readonly<Record<C, Help>>): Readonly<Record<C, Help>> {
  const all = Object.entries<Help>(codes).map(([code, help]) => [code, { ...help, severity: 'error' }]);
  return Object.fromEntries(all) as Record<C, Help>;
}

/** A starter text is no date, no slug and no value either; that it is still there says it all. */
function dropFollowUps(issues: readonly Issue[]): Issue[] {
  const at = ({ file, line, col }: Issue) => `${file}:${line}:${col}`;
  const placeholders = new Set(issues.filter(({ code }) => code === 'placeholder').map(at));
  return issues.filter((issue) => issue.code === 'placeholder' || !placeholders.has(at(issue)));
}

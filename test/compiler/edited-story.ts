/** The issues of the story in test/fixtures after some edits. */
import { compileFiles, stages } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

export type Edit = readonly [file: string, from: string, to: string];

/** Doubts have tests of their own. */
const doubts = new Set(stages.flatMap(({ stage, codes }) => (stage === 'doubt' ? Object.keys(codes) : [])));

/** The codes of the story after some edits, but for doubts. */
export function codes(...edits: readonly Edit[]): string[] {
  return issues(...edits).flatMap(({ code }) => (doubts.has(code) ? [] : [code]));
}

export function issues(...edits: readonly Edit[]) {
  const files = new Map(
    [...wholeStory()].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const),
  );
  for (const [file, from, to] of edits) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    files.set(file, text.replace(from, to));
  }
  return compileFiles(files, 'harbour-fire', { now }).issues;
}

export const injured = 'facts/injured.yaml';
export const crew = 'facts/injured-crew.yaml';
export const last = "  - { source: city-bulletin, value: '31'";

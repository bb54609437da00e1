/**
 * How a property of every story and every view is tried: on a thousand random stories, the same for all properties of a
 * file, because drawing and resolving them takes most of the time. Where the tests themselves are being tested, over and
 * over, on a few, drawn anew for each property, so that each is known to need all that it runs.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bundle, Claim } from '../../../data/bundle/bundle.ts';
import type { Finding, Resolution, View } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { bundle, view } from '../arbitrary.ts';
import { few, runs } from '../runs.ts';

type Property = (story: Bundle, seen: View, resolution: Resolution) => boolean;

let drawn: readonly Parameters<Property>[] | undefined;

function draw(): readonly Parameters<Property>[] {
  if (drawn !== undefined && !few) return drawn;
  const all: Parameters<Property>[] = [];
  const keep = (story: Bundle, seen: View): void => {
    all.push([frozen(story), frozen(seen), resolve(story, seen)]);
  };
  fc.assert(fc.property(bundle, view, keep), runs);
  drawn = all;
  return all;
}

/** What one property did to a story must not reach the next one. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

/** Declares a test; a story that fails it is drawn again, and made as small as it can be. */
export function holds(name: string, property: Property): void {
  const fails = (story: Parameters<Property>): boolean => {
    try {
      return !property(...story);
    } catch {
      return true;
    }
  };
  it(name, () => {
    const failing = draw().find(fails);
    if (failing === undefined) return;
    const again = fc.property(bundle, view, (story, seen) => property(story, seen, resolve(story, seen)));
    fc.assert(again, runs);
    expect.fail(`It fails only beside others, with the seed ${runs.seed}: ${text(failing)}`);
  });
}

export function every(resolution: Resolution, test: (finding: Finding) => boolean): boolean {
  return resolution.findings.every(test);
}

export function claimOf(story: Bundle, finding: Finding, id: string | undefined): Claim | undefined {
  return story.facts.find((fact) => fact.id === finding.fact)?.claims.find((claim) => claim.id === id);
}

export function stateOf(finding: Finding, id: string): string | undefined {
  return finding.origins.flatMap(({ claims }) => claims).find((claim) => claim.id === id)?.state;
}

export const text = (value: unknown): string => JSON.stringify(value);

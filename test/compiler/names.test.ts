/** Names that make one origin of what is one: where the compiler tells, and where it must keep silent. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { now, wholeStory } from './fixture.ts';

/** The codes of the story after texts of its files were replaced. */
function codes(...edits: readonly (readonly [file: string, from: string, to: string])[]): string[] {
  const files = new Map([...wholeStory()].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  for (const [file, from, to] of edits) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    files.set(file, text.replace(from, to));
  }
  return compileFiles(files, 'harbour-fire', { now }).issues.map(({ code }) => code);
}

const named = (name: string) => ['speakers.yaml', 'name: Fire brigade', `name: ${name}`] as const;

describe('a speaker', () => {
  test('may have the very name of an outlet, in one language at least', () => {
    expect(codes(['speakers.yaml', 'name: Fire brigade, part_of: city', 'name: Morning Post'])).toEqual([]);
    const both = '{ en: Morning Post, de: Die Morning-Post }';
    expect(codes(['speakers.yaml', 'name: Fire brigade, part_of: city', `name: ${both}`])).toEqual([]);
  });

  test('may not have nearly the name of an outlet', () => {
    expect(codes(named('The Morning Post'))).toEqual(['outlet-spelling']);
    expect(codes(named('morning-post'))).toEqual(['outlet-spelling']);
  });

  test('has one id, whatever the article or the language of the name', () => {
    expect(codes(named('The Harbour hospital'))).toEqual(['speaker-twice']);
    expect(codes(named('{ en: Fire brigade, de: Stadt Altmar }'))).toEqual(['speaker-twice']);
  });

  test('that is an outlet counts as used without a quotation: it has the owner of the outlet', () => {
    const paper = 'morning-post: { name: Morning Post }\nhospital:';
    expect(codes(['speakers.yaml', 'hospital:', paper])).toEqual([]);
    expect(codes(['speakers.yaml', 'hospital:', 'stranger: { name: Stranger }\nhospital:'])).toEqual([
      'not-used',
    ]);
  });
});

describe('an outlet', () => {
  test('is spelled in one way, whatever its article', () => {
    expect(codes(['sources.yaml', 'outlet: Hafenblatt', 'outlet: The Morning Post'])).toEqual([
      'outlet-spelling',
    ]);
  });

  test('is a part of the same organisation as the speaker of its name', () => {
    const bulletin = (part_of: string) => `bulletin: { name: City bulletin${part_of} }\nhospital:`;
    expect(codes(['speakers.yaml', 'hospital:', bulletin(', part_of: hospital')])).toEqual([
      'outlet-organisation',
    ]);
    for (const part_of of [', part_of: city', ''])
      expect(codes(['speakers.yaml', 'hospital:', bulletin(part_of)])).toEqual([]);
  });
});

/** The issues of the first stage: files that cannot be read at all, or that hold what no file of a story may hold. */
import type { Help } from '../issue.ts';

export const readCodes = {
  'bad-story-name': {
    severity: 'error',
    title: 'the folder of a story is not named by a slug',
    means:
      'The name of the folder is the id of the story and part of its address, so it is a slug: a-z, 0-9 and single hyphens, at most 64 characters.',
    wrong: 'stories/Kazakhstan Unrest/',
    right: 'stories/kazakhstan-unrest-2022/',
  },
  'missing-file': {
    severity: 'error',
    title: 'a file that every story needs is not there',
    means:
      'A story needs story.yaml, sources.yaml and at least one fact in facts/. speakers.yaml and statements.yaml may be left out. The command "new story" writes all of them.',
    wrong: 'stories/flood-2026/story.yaml alone',
    right: 'story.yaml, sources.yaml and facts/killed.yaml',
  },
  'unexpected-file': {
    severity: 'warning',
    title: 'a file that the compiler does not read',
    means:
      'Only story.yaml, sources.yaml, speakers.yaml, statements.yaml, evidence.lock.yaml, signed.yaml and facts/<id>.yaml are read. Another name is most often a slip, and what it holds would be silently missing from the card. Notes may stand in .md files; links to other folders are not followed.',
    wrong: 'source.yaml',
    right: 'sources.yaml',
  },
  'wrong-extension': {
    severity: 'error',
    title: 'a file that ends in .yml',
    means:
      'The name of a fact’s file is its id, and all files of a story end in .yaml. One that does not would be missing from the card. Rename it; nothing else is to be changed.',
    wrong: 'facts/killed.yml',
    right: 'facts/killed.yaml',
  },
  'file-too-big': {
    severity: 'error',
    title: 'a file is larger than 256 KiB, or has too many entries',
    means:
      'No file written by hand comes near this: 256 KiB, and 30,000 line ends, commas, colons, brackets and other signs that YAML is cut up by. The limit keeps a pasted article or a damaged file from holding up everybody else.',
    wrong: 'note: the whole text of an article',
    right: 'anchor: eight words of it at most',
  },
  'too-many-files': {
    severity: 'error',
    title: 'a story has more than 500 facts',
    means: 'A story of this size is several stories. The limit keeps a misplaced folder from being compiled.',
    wrong: 'facts/ with thousands of files',
    right: 'one story for each news event',
  },
  'bad-encoding': {
    severity: 'error',
    title: 'a file is not UTF-8 text',
    means:
      'Files are read as UTF-8. A file saved as Windows-1251 or UTF-16, or half of a character pair, would print wrong letters, so it is refused. Save the file again as UTF-8.',
    wrong: 'a file saved as UTF-16',
    right: 'the same file saved as UTF-8',
  },
  'forbidden-character': {
    severity: 'error',
    title: 'an invisible character that can change what a text seems to say',
    means:
      'Control characters and the marks that turn the direction of writing around can make a text look different from what it says. They come along when text is pasted. Delete the character, or type the words anew. The escaped forms in double quotes are refused as well.',
    wrong: 'title: "Safe\\u202Etxet"',
    right: 'title: Safe text',
  },
  'broken-yaml': {
    severity: 'error',
    title: 'the file is not correct YAML',
    means:
      'The place shows where reading stopped making sense; the mistake is there or just before it. Most often a text with ": " or " #" in it, or one that begins with a quote, [, {, *, & or @, needs quotes around all of it, or a line is indented differently from its neighbours.',
    wrong: 'title: Unrest: what happened',
    right: "title: 'Unrest: what happened'",
  },
  placeholder: {
    severity: 'error',
    title: 'a starter text that was not replaced',
    means:
      'The files that "new" starts mark in ‹ › what you are to write yourself. Replace the text together with its marks, or delete the line if there is nothing to say.',
    wrong: 'outlet: ‹Name of the outlet›',
    right: 'outlet: Morning Post',
  },
  'duplicate-key': {
    severity: 'error',
    title: 'one key is given twice',
    means:
      'The second would silently replace the first. For a source, speaker or statement it means that one id is used for two.',
    wrong: 'article-001: { … }\narticle-001: { … }',
    right: 'article-001: { … }\narticle-002: { … }',
  },
  'several-documents': {
    severity: 'error',
    title: 'the file holds more than one YAML document',
    means:
      'A line of three hyphens starts another document, which would not be read. One file holds one thing.',
    wrong: 'title: One\n---\ntitle: Two',
    right: 'title: One',
  },
  'yaml-alias': {
    severity: 'error',
    title: 'an alias (*name) is used',
    means:
      'Aliases hide what a claim says behind another place of the file, and nested ones can grow without bounds. Write the value again. A text that begins with * needs quotes.',
    wrong: 'note: *same',
    right: "note: '* added by the editor'",
  },
  'yaml-tag': {
    severity: 'error',
    title: 'a tag (!name) is used',
    means:
      'Tags ask the reader of a file for types that stories do not have. A text that begins with ! needs quotes.',
    wrong: 'value: !number 164',
    right: 'value: 164',
  },
  'forbidden-key': {
    severity: 'error',
    title: 'a key that has a meaning of its own in some program',
    means:
      'The keys __proto__ and << are never names of anything in a story, and some programs that read the files would obey them.',
    wrong: '<<: *defaults',
    right: 'every key written out',
  },
  'too-deep': {
    severity: 'error',
    title: 'lists or maps are nested too deeply',
    means:
      'Nothing in a story is nested more than a few levels. A file that goes deeper is damaged or made to harm.',
    wrong: 'claims: [[[[[[[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]]]]]]]',
    right: 'claims: [{ … }]',
  },
  'first-edition': {
    severity: 'error',
    title: 'a story in the format of the first edition',
    means:
      'Some keys were replaced: "withdrawn" by "acts", "unstated" by leaving said_by out, "unit_one" by forms of the unit, "on one day" by "each day", and "part_of" of a source by "outlets". The command rewrites the files, keeps comments and order, and marks the claims that only an editor can decide.',
    wrong: 'withdrawn: { on: 2022-01-09, by: health-ministry, how: denied }',
    right: 'acts: { on: 2022-01-09, by: health-ministry, how: denied }',
  },
  'comment-behind-text': {
    severity: 'warning',
    title: 'a text that " #" cuts short',
    means:
      'In YAML a space and "#" begin a comment, so what follows is not part of the text. If it belongs to the text, put all of it in quotes; if it is a comment, put two spaces before the "#".',
    wrong: 'title: Crash is # 3 in a week',
    right: "title: 'Crash is # 3 in a week'",
  },
} as const satisfies Record<string, Help>;

export type ReadCode = keyof typeof readCodes;

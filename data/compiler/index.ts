/**
 * The public interface of the compiler: story files in, bundles and issues out. Read, check, link and emit run in this
 * order, and each imports only those before it.
 */
export { jsonSchemas } from './check/json-schema.ts';
export { type StoryIds, storyIds } from './check/story-ids.ts';
export { allCodes, stages } from './codes.ts';
export { type CompiledStory, compileFiles } from './compile-files.ts';
export { compileStories, compileStory } from './compile-stories.ts';
export { bundleSchema } from './emit/bundle-shape.ts';
export { revisionOf, storedForm, type TextsFile } from './emit/emit.ts';
export { evidenceCodes } from './evidence/codes.ts';
export type { Articles } from './evidence/evidence.ts';
export { isEmptyLock } from './evidence/lock.ts';
export { hasErrors, type Issue, mistakes } from './issue.ts';
export { type Migrated, migrateStory } from './migrate/migrate-story.ts';
export type { OwnVoice } from './migrate/notes.ts';
export { parseYaml } from './read/parse-yaml.ts';
export type { ReadCache } from './read/read-cache.ts';
export { readFolder, storiesIn } from './read/read-folder.ts';
export type { Contents } from './read/read-story.ts';
export { factOf } from './read/story-file.ts';
export { codeList, codeTable, formatHelp } from './report/help.ts';
export { githubIssues, jsonIssues } from './report/machine.ts';
export { paint } from './report/paint.ts';
export { formatIssues } from './report/pretty.ts';
export { wrapped } from './report/wrap.ts';
export { signCodes } from './sign/codes.ts';
export { signedDigest } from './sign/digest.ts';
export { type Signatures, writeSignatures } from './sign/signatures.ts';
export { isMomentText as isMoment } from './time/moment.ts';

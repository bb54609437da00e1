/**
 * Knows the texts that "new" writes for an editor to replace. They stand in ‹ ›, which also are quotes inside quotes in
 * some languages: a text that merely quotes somebody is none.
 */

/** The whole text is marked, or one mark was left behind, or the dots to be filled in. */
export function isPlaceholder(text: string): boolean {
  if (!text.includes('‹') && !text.includes('›')) return false;
  return (
    /^\s*‹[^‹]*›\s*$/.test(text) || text.includes('‹…›') || text.split('‹').length !== text.split('›').length
  );
}

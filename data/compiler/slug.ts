/** What an id looks like: part of addresses and of other people's links, so it is plain and short. */

export const slugPattern = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be an id. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}

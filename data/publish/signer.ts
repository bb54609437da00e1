/** Names and initials in the record of a publication: who published, and who checked. */

/** Bytes of a name, written as JSON. */
const MAX_SIGNER_BYTES = 60;

/** Whether the record of a publication has room for this name. */
export function fitsSigner(name: string): boolean {
  return Buffer.byteLength(JSON.stringify(name)) <= MAX_SIGNER_BYTES;
}

/** The name without needless spaces; undefined where nothing was typed or the record has no room for it. */
export function signerFrom(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/g, ' ');
  return name !== '' && fitsSigner(name) ? name : undefined;
}

/**
 * The text of a page in whatever encoding it is: as its first bytes, the answer's header or the page itself say, in the order of the
 * HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding); where nobody says,
 * UTF-8, and if it is none, what browsers take for old Western pages.
 */

/** In this part of a page browsers look for its encoding. */
const HEAD_BYTES = 1024;

/** `contentType`: the value of the header, where there is one. Bytes that stand for no letter become U+FFFD. */
export function decoded(bytes: Uint8Array, contentType = ''): string {
  const label = fromMark(bytes) ?? labelIn(contentType) ?? fromPage(bytes);
  const decoder = label === undefined ? undefined : decoderFor(label);
  if (decoder !== undefined) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fromMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function labelIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];
}

/** A page that could be read far enough to say UTF-16 of itself is none. */
function fromPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(/<!--.*?-->/gs, '');
  const [meta = ''] = /<meta\s[^>]*charset\s*=[^>]*>/i.exec(head) ?? [];
  const label = labelIn(meta) ?? /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Undefined for an encoding that nobody knows. */
function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

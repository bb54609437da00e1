/**
 * Turns a parsed YAML document into plain values, and refuses on the way what a story may not hold: aliases, tags,
 * dangerous or repeated keys, escaped control characters, deep nesting. Linear in the size of the document.
 */
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { ReadCode } from './codes.ts';
import { charName, forbidden, halfPair } from './guard.ts';
import { isPlaceholder } from './placeholder.ts';

/** Deeper than anything that an editor writes. */
const MAX_DEPTH = 16;

/** Takes a problem and the node that it stands at. */
export type Reject = (code: ReadCode, node: unknown, message: string) => void;

/** The plain values of a node. What is refused is reported and left out. */
export function toPlainValue(node: unknown, refuse: Reject, depth = 0, inList = false): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    refuse(
      'yaml-alias',
      node,
      `"*${node.source}" is an alias; write the value again, or put the text in quotes`,
    );
    return null;
  }
  const { tag } = node as { tag?: string };
  if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')) {
    refuse('yaml-tag', node, `"${tag}" is a tag; leave it out, or put the text in quotes`);
    return null;
  }
  if (isScalar(node)) return scalar(node, refuse);
  if (depth >= MAX_DEPTH) {
    refuse('too-deep', node, `nothing in a story is nested more than ${MAX_DEPTH} levels deep`);
    return null;
  }
  if (isSeq(node)) return node.items.map((one) => toPlainValue(one, refuse, depth + 1, true));
  if (!isMap(node)) return null;

  const tree: Record<string, unknown> = {};
  let first: string | undefined;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) {
      refuse('broken-yaml', isPair(pair) ? pair.key : pair, 'a key must be a plain word');
      continue;
    }
    const key = String(scalar(pair.key, refuse) ?? '');
    if (key === '__proto__' || key === '<<') {
      refuse('forbidden-key', pair.key, `"${key}" cannot be a key; write every key out`);
    } else if (inList && key === first && !node.flow) {
      refuse('duplicate-key', pair.key, `"${key}" is given twice here; is the "- " of a new entry missing?`);
      break;
    } else if (Object.hasOwn(tree, key)) {
      refuse('duplicate-key', pair.key, `"${key}" is given twice here; keep one`);
    } else {
      first ??= key;
      tree[key] = toPlainValue(pair.value, refuse, depth + 1);
    }
  }
  return tree;
}

function scalar(node: { value: unknown }, refuse: Reject): unknown {
  const { value } = node;
  if (typeof value === 'string') {
    const match = forbidden.exec(value);
    if (match !== null) {
      refuse(
        'forbidden-character',
        node,
        `an escaped character (${charName(match[0])}) that readers cannot see; delete it`,
      );
    } else if (isPlaceholder(value)) {
      refuse(
        'placeholder',
        node,
        'this is still the starter text; write your own in its place, without ‹ and ›',
      );
    } else if (halfPair.test(value)) {
      refuse('bad-encoding', node, 'an escape gives half of a character pair; write the character itself');
    }
  }
  return typeof value === 'bigint' ? Number(value) : value;
}

/** How the author of a file quotes texts that need no quotes, so that new ones look like those beside them. */
import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { needsNoQuotes, type Quotes } from './yaml-words.ts';

/** The quotes of a text, where it needs none. */
export function ownQuotes(node: unknown, inBraces: boolean): Quotes {
  return isQuoted(node) && needsNoQuotes(node.value, inBraces) ? node.type : 'PLAIN';
}

/** The quotes of the other texts under this key: plain as soon as one of them is. */
export function usualQuotes(doc: Document, key: string, but?: unknown): Quotes {
  let usual: Quotes = 'PLAIN';
  visit(doc, {
    Pair(_, { key: one, value }) {
      if (value === but || !isScalar(one) || one.value !== key || !isScalar(value)) return undefined;
      if (value.type === 'PLAIN' && typeof value.value === 'string') {
        usual = 'PLAIN';
        return visit.BREAK;
      }
      if (usual === 'PLAIN') usual = ownQuotes(value, true);
      return undefined;
    },
  });
  return usual;
}

function isQuoted(node: unknown): node is Scalar<string> & { type: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' } {
  return (
    isScalar(node) &&
    typeof node.value === 'string' &&
    (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE')
  );
}

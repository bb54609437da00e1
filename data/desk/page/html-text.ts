/** Makes plain lines of the article in a page: Readability finds it, and each block becomes a line. Nothing is run or loaded. */
import { Readability } from '@mozilla/readability';

/** Elements that Readability is given; a page with more is taken as it stands, since its time grows faster than they do. */
const MAX_ELEMENTS = 8000;

const BLOCK =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|tr|ul)$/;
const SILENT =
  /^(?:script|style|noscript|template|svg|iframe|button|form|input|select|textarea|object|video|audio|canvas)$/;

export interface HtmlText {
  readonly text: string;
  readonly title?: string;
  readonly language?: string;
  /** Rows of tables with a number in them. */
  readonly tableRows: number;
}

/** `document` is changed. */
export function htmlText(document: Document): HtmlText {
  const whole = document.cloneNode(true) as Document;
  let article: ReturnType<Readability['parse']> = null;
  try {
    article = new Readability(document as never, { maxElemsToParse: MAX_ELEMENTS }).parse();
  } catch {
    // A page that it cannot read is taken as it stands.
  }
  const root =
    article === null ? (whole.body ?? whole.documentElement) : fragment(whole, article.content ?? '');
  const lines: string[] = [''];
  const counted = { rows: 0 };
  if (root !== null) walk(root, lines, counted);
  const text = lines
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return {
    text: text.normalize('NFC'),
    ...(article?.title && { title: article.title.trim() }),
    ...(article?.lang && { language: article.lang }),
    tableRows: counted.rows,
  };
}

function fragment(document: Document, html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

function walk(root: Node, lines: string[], counted: { rows: number }): void {
  const add = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const stack: (Node | 'line' | 'cell')[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === 'line') lines.push('');
    else if (node === 'cell') add(' | ');
    else if (node.nodeType === 3) add((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1 || node.nodeType === 11 || node.nodeType === 9) {
      const name = node.nodeName.toLowerCase();
      if (SILENT.test(name)) continue;
      if (name === 'br') {
        lines.push('');
        continue;
      }
      if (name === 'tr' && /\d/.test(node.textContent ?? '')) counted.rows++;
      if (BLOCK.test(name)) {
        lines.push('');
        stack.push('line');
      }
      const children = [...node.childNodes];
      for (const [i, child] of children.reverse().entries()) {
        stack.push(child);
        // Cells of one row share a line.
        const isCell =
          /^t[dh]$/i.test(child.nodeName) &&
          i < children.length - 1 &&
          children.slice(i + 1).some((other) => /^t[dh]$/i.test(other.nodeName));
        if (isCell) stack.push('cell');
      }
    }
  }
}

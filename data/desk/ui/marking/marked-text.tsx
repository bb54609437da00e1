/** The article with its marks. One mark can be reached with Tab, the current one; J and K move it. */
import { type ComponentChildren, Fragment } from 'preact';
import type { PageMark } from './marks.ts';

interface TextProps {
  readonly text: string;
  readonly language: string;
  readonly marks: readonly PageMark[];
  readonly current: string | undefined;
  readonly onOpen: (mark: PageMark) => void;
  /** What opens below the paragraph that this offset stands in. */
  readonly opened: { readonly at: number; readonly children: ComponentChildren } | undefined;
}

export function MarkedText({ text, language, marks, current, onOpen, opened }: TextProps) {
  const paragraphs = paragraphsOf(text);
  const openIn = paragraphs.findLast(({ start }) => opened !== undefined && start <= opened.at);
  return (
    <div class="text" lang={language} dir="auto">
      {paragraphs.map((paragraph) => {
        const inside = marks.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
        return (
          <Fragment key={paragraph.start}>
            <p dir="auto">{piecesOf(text, paragraph, inside, current, onOpen)}</p>
            {openIn === paragraph ? opened?.children : null}
          </Fragment>
        );
      })}
    </div>
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function piecesOf(
  text: string,
  { start, end }: Range,
  marks: readonly PageMark[],
  current: string | undefined,
  onOpen: (mark: PageMark) => void,
): readonly ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) pieces.push(<Plain start={at} text={text.slice(at, mark.start)} />);
    pieces.push(
      <button
        key={mark.id}
        id={`mark-${mark.id}`}
        type="button"
        class={`mark ${mark.state}`}
        data-start={mark.start}
        tabIndex={mark.id === current ? 0 : -1}
        aria-current={mark.id === current ? 'true' : undefined}
        title={titles[mark.state]}
        onClick={() => onOpen(mark)}
      >
        {text.slice(mark.start, mark.end)}
      </button>,
    );
    at = mark.end;
  }
  if (at < end) pieces.push(<Plain start={at} text={text.slice(at, end)} />);
  return pieces;
}

const titles: Readonly<Record<PageMark['state'], string>> = {
  open: 'Not decided',
  taken: 'Taken',
  dropped: 'Dropped',
};

/** Knows where it stands, so that a selection can be found in the text. */
function Plain({ start, text }: { readonly start: number; readonly text: string }) {
  return <span data-start={start}>{text}</span>;
}

/** Where the reader's selection stands in the text; undefined while nothing of it is selected. */
export function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

function offsetOf(node: Node, offset: number): number | undefined {
  const piece = node.parentElement?.closest<HTMLElement>('.text [data-start]');
  return piece === null || piece === undefined || node.nodeType !== Node.TEXT_NODE
    ? undefined
    : Number(piece.dataset.start) + offset;
}

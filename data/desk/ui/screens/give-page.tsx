/** Takes the page itself: pasted, dropped, chosen as a file, or by its address. What was pasted is only ever sent to this machine. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { decoded } from '../../page/decoded.ts';
import type { PageInput } from '../../page/page.ts';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';

interface GivePageProps {
  readonly isReading: boolean;
  readonly onPage: (input: PageInput & { readonly fetch?: string }) => void;
}

/** Bytes; more is no article. */
const mostBytes = 6_000_000;

export function GivePage({ isReading, onPage }: GivePageProps) {
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isOver, setOver] = useState(false);
  const paste = useRef<HTMLTextAreaElement>(null);
  // Whoever comes here has the article in the clipboard.
  useEffect(() => paste.current?.focus(), []);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > mostBytes) {
      setFailure('This file is far larger than an article. Save the article alone, or paste its text.');
      return;
    }
    setFailure(undefined);
    const content = decoded(new Uint8Array(await file.arrayBuffer()));
    const isHtml = /\.html?$/i.test(file.name) || file.type === 'text/html';
    onPage({ ...(isHtml ? { html: content } : { text: content }), fileName: file.name, ...address(url) });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (html === '' && plain === '') return;
    event.preventDefault();
    onPage({ ...(html === '' ? {} : { html }), ...(plain === '' ? {} : { text: plain }), ...address(url) });
  };
  return (
    <form
      class={isOver ? 'stack give over' : 'stack give'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer?.getData('text/plain') ?? '';
        const [file] = event.dataTransfer?.files ?? [];
        if (file === undefined && dropped !== '') onPage({ text: dropped, ...address(url) });
        else void take(file);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onPage({ text, ...address(url) });
        else if (url.trim() !== '') onPage({ fetch: url.trim(), url: url.trim() });
        else setFailure('Paste the article first, or give its address.');
      }}
    >
      <label class="field">
        <span class="name">Paste the whole article here, or drop a saved page</span>
        <textarea
          ref={paste}
          rows={8}
          value={text}
          placeholder="Headline, date and text, as the page shows them"
          onPaste={onPaste}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span class="hint">
          The text stays on this machine. Readers only ever get the few words that lead to a passage.
        </span>
      </label>
      <div class="fields">
        <TextField label="Its address" type="url" placeholder="https://" value={url} onValue={setUrl} />
        <label class="field">
          <span class="name">Or a saved page (.html or .txt)</span>
          <input
            type="file"
            accept=".html,.htm,.txt,text/html,text/plain"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </label>
      </div>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
      <p class="buttons">
        <button type="submit" class="main" disabled={isReading}>
          {isReading ? 'Reading …' : 'Read it'}
        </button>
      </p>
    </form>
  );
}

function address(url: string): { readonly url?: string } {
  return url.trim() === '' ? {} : { url: url.trim() };
}

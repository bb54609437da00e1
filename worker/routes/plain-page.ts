/**
 * The frame of the few pages that the Worker writes itself. The title is plain text, the content is HTML. Its styles are
 * in it, because it is also shown when nothing else can be had.
 */
import { escapeHtml } from '../../data/bundle/escape.ts';

export function plainPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1.0625rem/1.5 Charter, "Bitstream Charter", Cambria, Georgia, serif; max-width: 46rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem; overflow-wrap: anywhere; background: light-dark(#fff, #15171a); color: light-dark(#1b1b1a, #e9e6df) }
  main { border-top: 4px solid; margin-top: clamp(1rem, 3vw, 2.25rem); padding-top: .75rem }
  h1 { margin: 0 0 .4rem; font-size: clamp(1.7rem, 4.5vw, 2.5rem); line-height: 1.1 }
  h2 { margin: 2rem 0 .6rem; padding-top: .7rem; border-top: 2px solid; font-size: 1.3rem }
  a { color: light-dark(#14609c, #7cbdf0) }
  ul { list-style: none; margin: 0; padding: 0 }
  li, dt { margin-top: .75rem }
  dd { margin: 0 }
  small, dd { color: light-dark(#5d5b56, #a8a49b); font: .92rem/1.45 system-ui, sans-serif }
  code { font: .86rem/1.5 ui-monospace, Menlo, Consolas, monospace }
</style>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</html>
`;
}

/** The frame of the few pages that the Worker writes itself. The title is plain text, the content is HTML. */
import { escapeHtml } from './escape.ts';

export function plainPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  dt { margin-top: 0.75rem }
  dd { margin: 0 }
</style>
<h1>${escapeHtml(title)}</h1>
${content}
</html>
`;
}

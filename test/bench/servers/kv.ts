/**
 * Stands in for KV: speaks the HTTP that workerd's own KV client speaks, from memory. Every story whose name does not
 * begin with "missing" lies there with all its artifacts, always with the same bytes.
 */
interface Env {
  readonly VALUE: ArrayBuffer;
  readonly REVISION: string;
}

export default {
  fetch({ url }: Request, { VALUE, REVISION }: Env): Response {
    const end = url.indexOf('?');
    const key = decodeURIComponent(url.slice(url.indexOf('/', 8) + 1, end === -1 ? undefined : end));
    const [, , story = '', , , artifact] = key.split('/');
    if (story.startsWith('missing')) return new Response(null, { status: 404 });
    const metadata = {
      holds: artifact === undefined ? 'story' : 'artifact',
      story,
      revision: REVISION,
      size: VALUE.byteLength,
      published: '2026-01-01T00:00:00Z',
    };
    return new Response(VALUE, { headers: { 'CF-KV-Metadata': JSON.stringify(metadata) } });
  },
} satisfies ExportedHandler<Env>;

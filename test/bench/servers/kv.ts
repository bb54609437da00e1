/**
 * Stands in for KV: speaks the HTTP that workerd's own KV client speaks, from memory. Every story whose name does not
 * begin with "missing" lies there with all its artifacts, always with the same bytes.
 */
interface Env {
  readonly VALUE: ArrayBuffer;
  /** Holds the same bytes as the page of the card. */
  readonly ARCHIVE: ArrayBuffer;
  readonly REVISION: string;
}

export default {
  fetch({ url }: Request, { VALUE, ARCHIVE, REVISION }: Env): Response {
    const end = url.indexOf('?');
    const key = decodeURIComponent(url.slice(url.indexOf('/', 8) + 1, end === -1 ? undefined : end));
    const [, , story = '', , , artifact] = key.split('/');
    if (story.startsWith('missing')) return new Response(null, { status: 404 });
    const value = artifact === undefined ? VALUE : ARCHIVE;
    const metadata = {
      holds: artifact === undefined ? 'story' : 'artifact',
      story,
      revision: REVISION,
      size: value.byteLength,
      published: '2026-01-01T00:00:00Z',
    };
    return new Response(value, { headers: { 'CF-KV-Metadata': JSON.stringify(metadata) } });
  },
} satisfies ExportedHandler<Env>;

/** The floor: no router, no rules, the bytes from memory with a type and an ETag; 304 to whoever sends any ETag. */
interface Env {
  readonly VALUE: ArrayBuffer;
  readonly REVISION: string;
}

export default {
  fetch({ headers }: Request, { VALUE, REVISION }: Env): Response {
    const etag = `"${REVISION}"`;
    if (headers.get('If-None-Match') !== null)
      return new Response(null, { status: 304, headers: { ETag: etag } });
    return new Response(VALUE, { headers: { 'Content-Type': 'application/json', ETag: etag } });
  },
} satisfies ExportedHandler<Env>;

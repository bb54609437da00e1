/** The floor for what must be read: no router, the value streamed from KV as it comes. */
interface Env {
  readonly STORIES: KVNamespace;
}

export default {
  async fetch({ url }: Request, { STORIES }: Env): Promise<Response> {
    const value = await STORIES.get(url.slice(url.indexOf('/', 8) + 1), { type: 'stream' });
    if (value === null) return new Response('not found', { status: 404 });
    return new Response(value, { headers: { 'Content-Type': 'application/json' } });
  },
} satisfies ExportedHandler<Env>;

/**
 * Stands before the Worker on an editor's own machine, inside its runtime. Stories that nobody has published yet are served
 * here, and a browser that has this machine's port open has other sites open too: so only our own names are answered
 * (an address of theirs that resolves to 127.0.0.1 is not ours), and other sites can neither read nor load anything.
 * What begins with /desk goes to the desk.
 */

/** The part of the execution context of the gate and to the Worker behind it. */
export interface GateEnv {
  /** The hosts that are ours, with spaces between them: `127.0.0.1:8787 localhost:8787`; `*` where others may ask too. */
  readonly HOSTS: string;
  /** Absent where others than this machine may ask. */
  readonly DESK?: Handler;
}

interface Handler {
  fetch(request: Request): Promise<Response>;
}

interface Behind {
  fetch(request: Request, env: GateEnv, context: unknown): Response | Promise<Response>;
}

export function gate(worker: Behind): Behind {
  return {
    async fetch(request, env, context) {
      // Not the host of `request.url`: a script can set the header that the runtime takes that address from.
      const host = request.headers.get('Host') ?? '';
      const hosts = env.HOSTS.split(' ');
      if (!hosts.includes(host) && !hosts.includes('*')) return refused(host);
      const { pathname } = new URL(request.url);
      if (env.DESK !== undefined && (pathname === '/desk' || pathname.startsWith('/desk/'))) {
        return env.DESK.fetch(request);
      }
      return keptHere(request, await worker.fetch(request, env, context));
    },
  };
}

function refused(host: string): Response {
  const text = `This machine answers only its own names, and "${host}" is none of them. Open the address that npm start printed.\n`;
  return new Response(text, { status: 421, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/**
 * The answer without the permission for other sites to read or load it. Pages that an editor's own machine serves from another
 * port may, so that a newsroom can try the card on a page of its own. Chromium does not take two ports of 127.0.0.1 for
 * one site, so the answer is `cross-origin` for them and `same-origin` for everybody else.
 */
function keptHere(request: Request, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('Access-Control-Allow-Origin');
  headers.delete('Timing-Allow-Origin');
  headers.append('Vary', 'Origin, Referer');
  const origin = request.headers.get('Origin');
  // A script is asked for without an Origin. A frame in a sandbox has neither, and is refused.
  const page = origin ?? URL.parse(request.headers.get('Referer') ?? '')?.origin;
  const isOurs = page !== undefined && isOfThisMachine(page);
  headers.set('Cross-Origin-Resource-Policy', isOurs ? 'cross-origin' : 'same-origin');
  if (origin !== null && isOurs) headers.set('Access-Control-Allow-Origin', origin);
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}

function isOfThisMachine(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin);
}

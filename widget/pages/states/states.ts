/**
 * Runs on the page of every state, before the card's own script: answers the cards' requests from examples that were
 * put in here when the page was built. Every other request goes its way.
 */
import type { Bundle } from '../../../data/bundle/types.ts';

interface Example {
  readonly answers: 'story' | 'once' | 'error' | 'gone' | 'silence';
  readonly bundle?: Bundle;
}

/** By name; the build fills it in. */
declare const WWK_EXAMPLES: Readonly<Record<string, Example>>;

const asked = new Set<string>();
const real = globalThis.fetch;

function answer(name: string): Response | Promise<Response> {
  const example = WWK_EXAMPLES[name];
  const again = asked.has(name);
  asked.add(name);
  if (example?.answers === 'silence') return new Promise(() => undefined);
  if (example?.answers === 'gone') return new Response('{"status":410}', { status: 410 });
  const failing = example?.bundle === undefined || example.answers === 'error';
  if (failing || (example.answers === 'once' && again))
    return new Response('{"status":503}', { status: 503 });
  return new Response(JSON.stringify(example.bundle), { headers: { 'Content-Type': 'application/json' } });
}

globalThis.fetch = async (...request) => {
  const address = String(request[0] instanceof Request ? request[0].url : request[0]);
  const [, name] = /\/demo\/states\/([a-z-]+)\.json$/.exec(address) ?? [];
  return name === undefined ? real(...request) : answer(name);
};

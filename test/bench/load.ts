/**
 * Asks a server on this machine as fast as it answers, over a few kept connections, for a short window. Speaks only as
 * much HTTP as that needs, because a full client costs more than the servers that are measured.
 */
import { connect, type Socket } from 'node:net';
import { quantile } from './rounds.ts';

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Path and query of the next request. */
  readonly path: () => string;
  /** Further header lines, each with its line end. */
  readonly headers?: string;
  /** Any other status ends the measurement. */
  readonly status: number;
}

export interface Loaded {
  /** Answers a second. */
  readonly perSecond: number;
  /** Milliseconds that one answer in a hundred takes longer than. */
  readonly p99: number;
  /** How many answers came. */
  readonly answers: number;
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = '0\r\n\r\n';

/** How many bytes follow the head; undefined for a body in chunks, which ends with an empty one. */
function bodyLength(head: string, status: number): number | undefined {
  if (status === 304 || status === 204) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? undefined : Number(length);
}

/** One connection that asks again as soon as it was answered, until `end`; resolves with the time that each took. */
function ask(load: Load, end: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const took: number[] = [];
    const socket: Socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
    let start = 0;
    let head = Buffer.alloc(0);
    let left: number | undefined;
    let inBody = false;
    /** The last bytes that came: the end of the chunks may come in pieces. */
    let tail = '';
    const send = (): void => {
      head = Buffer.alloc(0);
      tail = '';
      inBody = false;
      start = performance.now();
      socket.write(`GET ${load.path()} HTTP/1.1\r\nHost: 127.0.0.1\r\n${load.headers ?? ''}\r\n`);
    };
    const answered = (): void => {
      const now = performance.now();
      took.push(now - start);
      if (now < end) send();
      else socket.end(() => resolve(took));
    };
    const readHead = (chunk: Buffer): Buffer | undefined => {
      head = Buffer.concat([head, chunk]);
      const at = head.indexOf(headEnd);
      if (at < 0) return undefined;
      const text = head.toString('latin1', 0, at);
      const status = Number(text.slice(9, 12));
      if (status !== load.status) {
        socket.destroy(new Error(`${load.path()} answered ${status} instead of ${load.status}`));
        return undefined;
      }
      left = bodyLength(text, status);
      inBody = true;
      return head.subarray(at + headEnd.length);
    };
    socket.on('data', (chunk: Buffer) => {
      const body = inBody ? chunk : readHead(chunk);
      if (body === undefined) return;
      if (left === undefined) {
        tail = (tail + body.toString('latin1', body.length - lastChunk.length)).slice(-lastChunk.length);
        if (tail === lastChunk) answered();
        return;
      }
      left -= body.length;
      if (left <= 0) answered();
    });
    socket.once('connect', send);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the server closed the connection')));
  });
}

export async function loadFor(load: Load): Promise<Loaded> {
  const start = performance.now();
  const connections = Array.from({ length: load.connections }, () => ask(load, start + load.milliseconds));
  const took = (await Promise.all(connections)).flat();
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: took.length / seconds, p99: quantile(took, 0.99), answers: took.length };
}

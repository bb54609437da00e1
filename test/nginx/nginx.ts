/**
 * nginx as a stand-in for the cache before the Worker, which no local tool emulates: it keys by path and query and not by
 * host, keeps what Cache-Control allows, asks again in the background, and knows nothing of our routes.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../data/cli/preview/local-worker.ts';

export interface NginxOptions {
  /** Port on this machine of what is behind it. */
  readonly behind: number;
  /** Compress JSON, scripts and pages as an edge does. */
  readonly gzip?: boolean;
  /** Bytes that are served as files, by path; nothing behind is asked for them. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export interface Nginx {
  readonly port: number;
  /** Without a slash at the end. */
  readonly origin: string;
  /** What nginx complained of. */
  complaints(): Promise<string>;
  stop(): Promise<void>;
}

const types = 'application/json application/ld+json application/feed+json text/javascript text/plain';

function config(dir: string, port: number, { behind, gzip = false, files = {} }: NginxOptions): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  );
  const held = Object.keys(files).map(
    (path) => `location = ${path} { root ${dir}/files; default_type application/json; etag on; }`,
  );
  return `daemon off;
user root;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log warn;
events { worker_connections 512; }
http {
  access_log off;
  keepalive_requests 1000000;
  ${temporary.join('\n  ')}
  proxy_cache_path ${dir}/cache keys_zone=edge:10m use_temp_path=off;
  gzip ${gzip ? 'on' : 'off'};
  gzip_types ${types};
  gzip_proxied any;
  upstream worker { server 127.0.0.1:${behind}; keepalive 16; }
  server {
    listen 127.0.0.1:${port};
    ${held.join('\n    ')}
    location / {
      proxy_pass http://worker;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_cache edge;
      proxy_cache_key "$request_uri";
      proxy_cache_revalidate on;
      proxy_cache_background_update on;
      proxy_cache_lock on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}

/** Rejects with what nginx said when it does not start, or is not installed. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const dir = await mkdtemp(join(tmpdir(), 'wwk-nginx-'));
  const port = await freePort(0);
  for (const [path, bytes] of Object.entries(options.files ?? {})) {
    const file = join(dir, 'files', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, bytes);
  }
  await writeFile(join(dir, 'nginx.conf'), config(dir, port, options));
  const child = spawn('nginx', ['-p', dir, '-e', join(dir, 'error.log'), '-c', join(dir, 'nginx.conf')], {
    stdio: 'ignore',
  });
  let ended: string | undefined;
  const end = new Promise<void>((resolve) => {
    const say = (why: string): void => {
      ended ??= why;
      resolve();
    };
    child.once('error', (error) => say(error.message));
    child.once('close', (code) => say(`nginx ended with ${code}`));
  });
  const complaints = (): Promise<string> => readFile(join(dir, 'error.log'), 'utf8').catch(() => '');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await end;
    await rm(dir, { recursive: true, force: true });
  };
  while (!(await listens(port))) {
    if (ended === undefined) continue;
    const said = await complaints();
    await stop();
    throw new Error(`${ended}\n${said}`);
  }
  return { port, origin: `http://127.0.0.1:${port}`, complaints, stop };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.end(() => resolve(true)));
    // A moment for the process to begin or end.
    socket.once('error', () => setTimeout(resolve, 50, false));
  });
}

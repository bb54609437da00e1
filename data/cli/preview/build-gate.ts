/** Builds the gate that stands before the Worker on an editor's machine. It imports the Worker as `./main.js`. */
import { build } from 'esbuild';

const entry = `import worker from './main.js';
import { gate } from './gate.ts';
export default gate(worker);`;

export async function buildGate(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    external: ['./main.js'],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

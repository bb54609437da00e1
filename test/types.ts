// Checks the types of every room: each folder with a tsconfig.json is one room, with its own globals. Prints a line per
// room, and ends with exit code 1 when a room has a mistake.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** TypeScript's code for a tsconfig.json that matches no file. */
const NO_INPUTS = 'TS18003';

function check(room: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', room, '--pretty'], { cwd: root }, (error, stdout, stderr) => {
      const empty = stdout.includes(NO_INPUTS);
      const passed = error === null || empty;
      console.log(`types: ${room} ${empty ? 'has no code yet' : passed ? 'ok' : 'failed'}`);
      if (!passed) console.log(stdout + stderr);
      resolve(passed);
    });
  });
}

const rooms = globSync('*/**/tsconfig.json', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|\.)/.test(path),
})
  .map(dirname)
  .sort();
const results = await Promise.all(rooms.map(check));
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packagePath } from '../../util/packagePath.js';

/** How a call of the program ended. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the compiled program as a user does, and waits for its end. */
export async function callRadvuqa(...words: readonly string[]): Promise<Called> {
  const child = spawn(process.execPath, [packagePath('dist', 'cli', 'main.js'), ...words]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

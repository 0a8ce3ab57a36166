import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../../util/random.js';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** Writes a file that begins as a PNG and goes on at random; returns its path and hash. */
export async function testPng(
  folder: string,
  name: string,
  bytes = 70_001,
): Promise<{ readonly path: string; readonly sha256: string }> {
  const random = createRandom('png', name);
  const noise = Buffer.alloc(bytes);
  for (let place = 0; place < bytes; place++) noise[place] = random.integer(256);
  const content = Buffer.concat([signature, noise]);
  const path = join(folder, `${name}.png`);
  await writeFile(path, content);
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}

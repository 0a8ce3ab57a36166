/**
 * A process of its own for `askLoopback`: asks a suite with node:http alone, which is what a request costs at the least: reads
 * each picture, puts it into a body as base64, posts it, and parses the reply. Its arguments are the suite, the base URL and
 * how many are asked at once; it sends the processor time that it took.
 */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readItems } from '../suites/rows/readItems.js';
import type { Item } from '../suites/schema/schema.js';
import { eachConcurrently } from '../util/eachConcurrently.js';

const [, , suite, baseUrl, concurrency] = process.argv;
const url = `${baseUrl}/chat/completions`;
const agent = new Agent({ keepAlive: true });

await eachConcurrently(readItems(suite), Number(concurrency), async ({ images, text: asked }) => {
  const reply = JSON.parse(await post(await bodyOf(images, asked))) as { readonly choices: unknown[] };
  if (reply.choices.length !== 1) throw new Error('no answer');
});
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.send?.({ processorSeconds: (userCPUTime + systemCPUTime) / 1e6 });
agent.destroy();
process.disconnect?.();

async function bodyOf(images: Item['images'], asked: string): Promise<string> {
  const parts = images.map(async (image) => {
    const bytes = await readFile(join(suite, image));
    return { type: 'image_url', image_url: { url: `data:image/png;base64,${bytes.toString('base64')}` } };
  });
  const content = [...(await Promise.all(parts)), { type: 'text', text: asked }];
  return JSON.stringify({ model: 'served-model', messages: [{ role: 'user', content }] });
}

function post(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method: 'POST', headers, agent }, (incoming) => {
      text(incoming).then(resolve, reject);
    });
    outgoing.on('error', reject).end(body);
  });
}

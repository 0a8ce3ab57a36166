import { inflateRawSync } from 'node:zlib';
import type { Inflater } from './inflater.js';

/**
 * Does with the public API what `createInflater` does with Node's binding: slower, and the whole inflated
 * stream is in memory at once. The first `input` must hold the stream to its end.
 */
export function createPublicInflater(): Inflater {
  let rest: Buffer | undefined;
  return {
    inflate(input, output) {
      let consumed = 0;
      if (rest === undefined) {
        const result = inflateWhole(input);
        if (typeof result === 'string') return { consumed, produced: 0, error: result };
        rest = result.buffer;
        consumed = result.consumed;
      }
      const produced = rest.copy(output);
      rest = rest.subarray(produced);
      return { consumed, produced, error: null };
    },
    close() {
      rest = undefined;
    },
  };
}

function inflateWhole(input: Uint8Array): { buffer: Buffer; consumed: number } | string {
  try {
    // With `info` the result also has the engine, which the types do not know.
    const result: unknown = inflateRawSync(input, { info: true });
    const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } };
    return { buffer, consumed: engine.bytesWritten };
  } catch (cause) {
    return (cause as Error).message;
  }
}

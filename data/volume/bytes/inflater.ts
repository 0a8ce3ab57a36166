import { constants, createInflateRaw, deflateRawSync } from 'node:zlib';

/** Inflates a raw deflate stream (RFC 1951) piece by piece into memory that the caller owns. */
export interface Inflater {
  /** Reads from `input` and writes to `output` until one of them is used up or the stream ends. */
  inflate(input: Uint8Array, output: Uint8Array): InflateStep;
  close(): void;
}

export interface InflateStep {
  readonly consumed: number;
  readonly produced: number;
  /** What zlib says is wrong with the stream. */
  readonly error: string | null;
}

/** The part of Node's zlib binding that is used here, as it is in Node 20 to 24. */
interface ZlibHandle {
  onerror: (message: string) => void;
  writeSync(
    flush: number,
    input: Uint8Array,
    inputOffset: number,
    inputLength: number,
    output: Uint8Array,
    outputOffset: number,
    outputLength: number,
  ): void;
}

/**
 * Makes an inflater on Node's own zlib binding. The public API of node:zlib allocates every piece of output
 * anew, which takes several times as long as inflating does; the binding writes where it is told to.
 *
 * @returns 'unavailable' when this Node's binding is not the one known here
 */
export function createInflater(): Inflater | 'unavailable' {
  // Nothing goes through the stream itself: its own buffer is as small as can be.
  const stream = createInflateRaw({ chunkSize: constants.Z_MIN_CHUNK });
  const { _handle: handle, _writeState: state } = stream as unknown as {
    _handle?: ZlibHandle;
    _writeState?: Uint32Array;
  };
  if (typeof handle?.writeSync !== 'function' || !(state instanceof Uint32Array)) return 'unavailable';
  let error: string | null = null;
  handle.onerror = (message) => {
    error = message;
  };
  return {
    inflate(input, output) {
      handle.writeSync(constants.Z_NO_FLUSH, input, 0, input.length, output, 0, output.length);
      if (error !== null) return { consumed: 0, produced: 0, error };
      return { consumed: input.length - state[1], produced: output.length - state[0], error };
    },
    close: () => stream.close(),
  };
}

/** Whether the binding does what is expected of it, tried once on a small stream. */
export const hasInflater: boolean = tryInflater();

function tryInflater(): boolean {
  try {
    const message = Buffer.from('a message that repeats, a message that repeats');
    const deflated = deflateRawSync(message);
    const inflater = createInflater();
    if (inflater === 'unavailable') return false;
    const output = Buffer.alloc(message.length + 1);
    const step = inflater.inflate(Buffer.concat([deflated, Buffer.alloc(8)]), output);
    inflater.close();
    const isExact = step.consumed === deflated.length && step.produced === message.length;
    return isExact && step.error === null && output.subarray(0, message.length).equals(message);
  } catch {
    return false;
  }
}

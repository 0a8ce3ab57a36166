import { constants, createInflateRaw, deflateRawSync, type InflateRaw } from 'node:zlib';

/** Inflates one raw deflate stream (RFC 1951) piece by piece into memory that the caller owns. */
export interface Inflater {
  /**
   * Reads from `input` and writes to `output` until one of them is used up or the stream ends. What is not
   * consumed must come first, and in the same memory, in the next call.
   */
  inflate(input: Uint8Array, output: Uint8Array): InflateStep | Promise<InflateStep>;
  close(): void;
}

export interface InflateStep {
  readonly consumed: number;
  readonly produced: number;
  /** What zlib says is wrong with the stream. */
  readonly error: string | null;
}

/** The inflater on the binding where this Node's binding does what is expected of it, else the one on streams. */
export const createInflater: () => Inflater = isBindingKnown() ? createBindingInflater : createStreamInflater;

/** Tries the binding on a small stream with bytes after it, and on a broken one. */
function isBindingKnown(): boolean {
  const message = Buffer.from('a message that repeats, a message that repeats');
  const deflated = deflateRawSync(message);
  const output = Buffer.alloc(message.length + 1);
  try {
    const { consumed, produced, error } = tryBinding(Buffer.concat([deflated, Buffer.alloc(8)]), output);
    const isExact = consumed === deflated.length && produced === message.length && error === null;
    const isSame = output.subarray(0, message.length).equals(message);
    return isExact && isSame && typeof tryBinding(Buffer.from([7]), output).error === 'string';
  } catch {
    return false;
  }
}

function tryBinding(input: Buffer, output: Buffer): InflateStep {
  const inflater = createBindingInflater();
  const step = inflater.inflate(input, output);
  inflater.close();
  return step;
}

/** The private part of Node's zlib streams that is used here, as it is in Node 20 to 24. */
interface PrivateStream {
  readonly _handle: {
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
  };
  /** After a write: bytes left of the output, bytes left of the input. */
  readonly _writeState: Uint32Array;
}

/** An inflater that never waits. */
interface BindingInflater extends Inflater {
  inflate(input: Uint8Array, output: Uint8Array): InflateStep;
}

/**
 * Makes an inflater on Node's own zlib binding, which writes where it is told to. The public API of node:zlib
 * allocates all output anew, which takes longer than inflating does.
 */
export function createBindingInflater(): BindingInflater {
  // Nothing goes through the stream itself: its own buffer is as small as can be.
  const stream = createInflateRaw({ chunkSize: constants.Z_MIN_CHUNK });
  const { _handle: handle, _writeState: left } = stream as unknown as PrivateStream;
  let error: string | null = null;
  handle.onerror = (message) => {
    error = message;
  };
  return {
    inflate(input, output) {
      handle.writeSync(constants.Z_NO_FLUSH, input, 0, input.length, output, 0, output.length);
      if (error !== null) return { consumed: 0, produced: 0, error };
      return { consumed: input.length - left[1], produced: output.length - left[0], error };
    },
    close: () => stream.close(),
  };
}

/** The cheapest of 0.5 to 8 MiB in processor time, on Node 20 to 24. */
const streamChunkBytes = 2 << 20;

/**
 * Makes an inflater on the public streams of node:zlib, which takes two to four times as long as the binding. It
 * inflates a little ahead of what is asked for, and so may find damage before the output that goes before it.
 */
export function createStreamInflater(): Inflater {
  const stream = createInflateRaw({ chunkSize: streamChunkBytes });
  const reading: StreamReading = { stream, chunk: Buffer.alloc(0), input: 'none', start: 0, wake() {} };
  for (const event of ['readable', 'end', 'error']) stream.on(event, () => reading.wake());
  return {
    inflate: (input, output) => inflateByStream(reading, input, output),
    close: () => stream.close(),
  };
}

interface StreamReading {
  readonly stream: InflateRaw;
  /** Output not yet handed over. */
  chunk: Buffer;
  /** The stream takes an input whole, over several steps where it makes much output. */
  input: 'none' | 'underway' | 'written';
  /** Bytes that the stream took before the input. */
  start: number;
  /** Called when the stream has news. */
  wake(): void;
}

async function inflateByStream(
  reading: StreamReading,
  input: Uint8Array,
  output: Uint8Array,
): Promise<InflateStep> {
  const { stream } = reading;
  if (reading.input === 'none') startWriting(reading, input);
  for (let produced = 0; ; await nextNews(reading)) {
    produced += readChunks(reading, output.subarray(produced));
    if (produced === output.length) return { consumed: 0, produced, error: null };
    if (stream.errored) return { consumed: 0, produced: 0, error: stream.errored.message };
    if (reading.input === 'written' || stream.readableEnded) {
      reading.input = 'none';
      return { consumed: stream.bytesWritten - reading.start, produced, error: null };
    }
  }
}

function nextNews(reading: StreamReading): Promise<void> {
  return new Promise((resolve) => {
    reading.wake = resolve;
  });
}

function startWriting(reading: StreamReading, input: Uint8Array): void {
  reading.input = 'underway';
  reading.start = reading.stream.bytesWritten;
  reading.stream.write(input, () => {
    reading.input = 'written';
    reading.wake();
  });
}

/** Fills the output as far as the stream has something, and returns how far. */
function readChunks(reading: StreamReading, output: Uint8Array): number {
  let length = 0;
  while (length < output.length) {
    if (reading.chunk.length === 0) reading.chunk = reading.stream.read() ?? reading.chunk;
    const count = reading.chunk.copy(output, length);
    if (count === 0) break;
    reading.chunk = reading.chunk.subarray(count);
    length += count;
  }
  return length;
}

import type { FileReader } from './fileReader.js';

/** Bytes of a file in order, inflated where the file is compressed. */
export interface ByteSource {
  /**
   * Fills the buffer, or as much of it as there are bytes left; fewer bytes than asked for mean the end, and
   * that all checksums were right.
   */
  fill(buffer: Buffer): Promise<Filled>;
  /** Whether a stream of the file's size can hold so many bytes. */
  canHold(bytes: number): boolean;
  /** At the end: what of the file was not handed over, and is worth telling. */
  passedOver(): string | undefined;
  close(): void;
}

export interface Filled {
  readonly length: number;
  /** True when all the bytes are certainly zero; false says nothing. */
  readonly isZero: boolean;
}

/** The bytes of a file as they are. */
export function plainSource(file: FileReader): ByteSource {
  return {
    async fill(buffer) {
      let length = 0;
      while (length < buffer.length) {
        const copied = file.peek().copy(buffer, length);
        if (copied === 0) break;
        file.take(copied);
        length += copied;
      }
      return { length, isZero: false };
    },
    canHold: (bytes) => bytes <= file.size,
    passedOver: () => undefined,
    close: () => undefined,
  };
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { ByteWriter } from 'hyparquet-writer';

/** Bytes that are collected before they are written. */
const collected = 1 << 18;
/** What is longer, such as a picture, is written from where it is. */
const longBytes = 1 << 14;

/** A file that is written from its start to its end. */
export interface FileWriter extends ByteWriter {
  /** Closes the file, whether or not it is complete; a second time it does nothing. */
  close(): void;
}

/**
 * Opens a file for Parquet. hyparquet's own writer copies every byte once more, and opens the file anew for each megabyte.
 *
 * @throws Error of the system where the file cannot be made.
 */
export function openFileWriter(path: string): FileWriter {
  const file = openSync(path, 'w');
  const writer = new ByteWriter(collected);
  const grow = writer.ensure.bind(writer);
  const append = writer.appendBytes.bind(writer);
  let isOpen = true;
  const flush = () => {
    writeAll(file, writer.getBytes());
    writer.index = 0;
  };
  return Object.assign(writer, {
    ensure(size: number) {
      if (writer.index > 0 && writer.index + size > collected) flush();
      grow(size);
    },
    appendBytes(bytes: Uint8Array) {
      if (bytes.length < longBytes) return append(bytes);
      flush();
      writeAll(file, bytes);
      writer.offset += bytes.length;
    },
    finish() {
      flush();
      this.close();
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  });
}

/** A system may take fewer bytes at a time than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

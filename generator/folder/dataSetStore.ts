import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DataSetFile, dataSetFolders, dataSetPath, hashDataSet } from '../../suites/dataSet.js';
import { orOutputError } from '../../util/orOutputError.js';
import { sha256Hex } from '../../util/sha256Hex.js';

/** Writes the files of one data set. */
export interface DataSetWriter {
  /** @param path such as "train/images/ab12.png". */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Moves the whole to its place; returns that, relative to the suite folder, and a hash of all files. */
  finish(): Promise<{ readonly path: string; readonly hash: string }>;
}

/** Keeps the data sets of a suite, each in a folder of its own. */
export interface DataSetStore {
  begin(name: string): Promise<DataSetWriter>;
}

/** Opens the data sets of a suite; each is written beside it and moved in as a whole. */
export function createDataSetStore(suite: string, partFolder: string): DataSetStore {
  return {
    async begin(name) {
      const part = join(partFolder, `${sha256Hex(name).slice(0, 32)}.data-set`);
      await orOutputError(part, makeFolders(part));
      const files: DataSetFile[] = [];
      return {
        async write(path, bytes) {
          await orOutputError(part, writeFile(join(part, path), bytes));
          files.push({ path, sha256: sha256Hex(bytes) });
        },
        async finish() {
          const path = dataSetPath(folderName(name));
          await orOutputError(suite, moveTo(part, join(suite, path)));
          return { path, hash: hashDataSet(files) };
        },
      };
    },
  };
}

async function makeFolders(part: string): Promise<void> {
  await rm(part, { recursive: true, force: true });
  for (const folder of dataSetFolders) await mkdir(join(part, folder), { recursive: true });
}

async function moveTo(part: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(part, target);
}

/** A plain name as it is; any other with what makes it another than that of its likes. */
function folderName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) return name;
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `${plain}-${sha256Hex(name).slice(0, 8)}`;
}

import { readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceCase } from '../../data/sources/source.js';
import type { Seed } from '../../suites/schema/seed.js';
import type { Split } from '../../suites/splits.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { keyedHash } from '../../util/keyedHash.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { CaseInputs, SuiteKind } from '../kinds/suiteKind.js';

/** What tells whether a case's files are still those that it was made from. */
export interface Fingerprint {
  /**
   * Of the case's settings and of the files' names and sizes, wherever they lie. Keyed by the seed: a public copy has none,
   * and without it sizes could be guessed until the hash is right.
   */
  readonly sourceHash: string;
  /** Of the same, and of when each file was last changed: for one machine, while a suite is made. */
  readonly stamp: string;
}

/** The cases' fingerprints by name; looks at the sizes and times of their files, not into them. */
export function takeFingerprints(
  cases: readonly SourceCase[],
  { inputsOf }: Pick<SuiteKind, 'inputsOf'>,
  { seed, splits }: { readonly seed: Seed; readonly splits: ReadonlyMap<string, Split> },
): ReadonlyMap<string, Fingerprint> {
  const inputs = (one: SourceCase): CaseInputs => {
    const { paths, settings } = inputsOf(one);
    const split = splits.get(one.subject);
    return { paths, settings: split === undefined ? settings : { ...settings, split } };
  };
  return new Map(cases.map((one) => [one.case, takeFingerprint(one.source, inputs(one), seed)]));
}

function takeFingerprint(source: string, { paths, settings }: CaseInputs, seed: Seed): Fingerprint {
  const found = paths.map((path) => ({ name: relative(source, path), ...lookAt(path) }));
  const files = found.map(({ name, size }) => [name, size]);
  const sourceHash = keyedHash(seed, canonicalJson({ ...settings, files }));
  const changed = found.map((file) => file.changed);
  return { sourceHash, stamp: sha256Hex(canonicalJson({ sourceHash, changed })) };
}

/** Bytes of a file, or of all files in a folder of DICOM, and the last change (ms since 1970); -1 for what cannot be looked at. */
function lookAt(path: string): { readonly size: number; readonly changed: number } {
  try {
    const status = statSync(path);
    const files = status.isDirectory() ? statusesIn(path) : [status];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    return { size, changed: files.reduce((latest, file) => Math.max(latest, file.mtimeMs), 0) };
  } catch {
    return { size: -1, changed: -1 };
  }
}

function statusesIn(folder: string): Stats[] {
  return readdirSync(folder).map((name) => statSync(join(folder, name)));
}

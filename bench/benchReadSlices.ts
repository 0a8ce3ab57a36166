import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCaseReader } from '../data/sources/caseReader.js';
import { findCases } from '../data/sources/findCases.js';
import { readCaseGrid } from '../data/sources/readCaseGrid.js';
import type { Grid, SliceRequest } from '../data/volume/volume.js';
import { packagePath } from '../util/packagePath.js';

/** Where and how the benchmark runs. */
export interface ReadSlicesBenchOptions {
  /** Subject folder; made with `make_subject.py` when it is not there. */
  readonly subject: string;
  /** Python with nibabel, numpy, scipy and Pillow. */
  readonly python: string;
  readonly workers: number;
  /** How often each side runs; the fastest of each counts. */
  readonly rounds: number;
}

/** What was measured, in one go with the peer. */
export interface ReadSlicesBench {
  readonly ourMs: number;
  readonly peerMs: number;
  /** Our time divided by the peer's; the aim is 0.25. */
  readonly ratio: number;
  /** Largest memory of this process after reading the subject once, and six times, in MiB. */
  readonly peakMiBAfterOne: number;
  readonly peakMiBAfterSix: number;
}

/**
 * Reads the CT and all masks of a subject into 15 slices, and has nibabel do the same with two processes.
 * Reading includes starting the threads; the peer's time leaves out Python's start.
 *
 * @throws when Python or the peer's script fails.
 */
export async function benchReadSlices(options: ReadSlicesBenchOptions): Promise<ReadSlicesBench> {
  if (!existsSync(options.subject)) makeSubject(options);
  let ourMs = Number.POSITIVE_INFINITY;
  let peerMs = Number.POSITIVE_INFINITY;
  let peakMiBAfterOne = 0;
  for (let round = 0; round < options.rounds; round++) {
    ourMs = Math.min(ourMs, await readTimes(options, 1));
    peakMiBAfterOne ||= peakMiB();
    peerMs = Math.min(peerMs, runPeer(options));
  }
  await readTimes(options, 6);
  return { ourMs, peerMs, ratio: ourMs / peerMs, peakMiBAfterOne, peakMiBAfterSix: peakMiB() };
}

async function readTimes({ subject, workers }: ReadSlicesBenchOptions, times: number): Promise<number> {
  const start = performance.now();
  const reader = createCaseReader({ workers });
  const [caseFiles] = await findCases(subject);
  for (let time = 0; time < times; time++) {
    const grid = await readCaseGrid(caseFiles);
    await reader.read(caseFiles, grid, fifteenSlices(grid));
  }
  await reader.close();
  return performance.now() - start;
}

/** The paper's positions on each axis. */
function fifteenSlices({ shape }: Grid): SliceRequest[] {
  const at = (plane: SliceRequest['plane'], size: number) =>
    [0.25, 0.4, 0.55, 0.7, 0.85].map((fraction) => ({ plane, index: Math.floor(fraction * size) }));
  return [...at('axial', shape[2]), ...at('coronal', shape[1]), ...at('sagittal', shape[0])];
}

function runPeer({ python, subject }: ReadSlicesBenchOptions): number {
  const out = mkdtempSync(join(tmpdir(), 'radvuqa-peer-'));
  try {
    const script = packagePath('..', 'shared', 'bench', 'peer_python.py');
    const report = execFileSync(python, [script, subject, out, '--procs', '2'], { encoding: 'utf8' });
    return (JSON.parse(report) as { wall_ms: number }).wall_ms;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The script scatters small structures, and puts two pairs of arteries on the wrong sides: such a case would be left out. */
function makeSubject({ python, subject }: ReadSlicesBenchOptions): void {
  execFileSync(python, [packagePath('..', 'shared', 'bench', 'make_subject.py'), subject]);
  for (const name of ['iliac_artery', 'subclavian_artery']) {
    const [left, right] = ['left', 'right'].map((side) =>
      join(subject, 'segmentations', `${name}_${side}.nii.gz`),
    );
    renameSync(left, `${left}.swapped`);
    renameSync(right, left);
    renameSync(`${left}.swapped`, right);
  }
}

function peakMiB(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

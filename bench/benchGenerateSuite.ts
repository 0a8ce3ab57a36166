import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packagePath } from '../util/packagePath.js';

/** What a whole suite took: reading, asking, drawing, writing. */
export interface GenerateMeasurement {
  readonly cases: number;
  readonly items: number;
  readonly images: number;
  readonly milliseconds: number;
  /** Of all threads. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/** Makes a suite of so many subjects, all with the files of one, in a process of its own. */
export async function benchGenerateSuite(
  subject: string,
  subjects: number,
  workers: number,
): Promise<GenerateMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const source = join(folder, 'source');
    await mkdir(source);
    for (let number = 1; number <= subjects; number++) await symlink(subject, join(source, `s${number}`));
    const program = packagePath('dist', 'bench', 'generateSuiteProcess.js');
    const call = [program, source, join(folder, 'suite'), String(workers)];
    const { stdout } = await promisify(execFile)(process.execPath, call);
    const measured = JSON.parse(stdout) as GenerateMeasurement;
    if (measured.items === 0) throw new Error(`${subject} gives no items: nothing would be measured`);
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
}

import type { ExportOptions } from '../../exchange/exporter.js';
import { exportSuite } from '../../exchange/exportSuite.js';
import { openSuite } from '../../suites/openSuite.js';
import { countOf } from '../../util/text/countOf.js';
import { print } from '../print.js';
import { refuseGuessable } from '../refuseGuessable.js';

export interface ExportFlags extends Omit<ExportOptions, 'suite' | 'shardBytes' | 'clock'> {
  readonly to: string;
  readonly shardSize?: number;
}

/** Writes a suite in the form of another tool, and says how much. */
export async function exportTo(suite: string, flags: ExportFlags): Promise<void> {
  const { to, shardSize, ...options } = flags;
  if (options.public === true) await refuseGuessableSuite(suite);
  const count = await exportSuite(to, { suite, shardBytes: shardSize, ...options });
  print(`${countOf(count, 'item')}: ${options.out}`);
}

/** A public copy does not hold its seed: it was refused when it was made. */
async function refuseGuessableSuite(suite: string): Promise<void> {
  const { seed } = await openSuite(suite);
  if (seed !== null) refuseGuessable(seed, 'export --public');
}

import type { ExportOptions } from '../../exchange/exporter.js';
import { exportSuite } from '../../exchange/exportSuite.js';
import { countOf } from '../../util/text/countOf.js';
import { print } from '../print.js';

export interface ExportFlags extends Omit<ExportOptions, 'suite' | 'shardBytes' | 'clock'> {
  readonly to: string;
  readonly shardSize?: number;
}

/** Writes a suite in the form of another tool, and says how much. */
export async function exportTo(suite: string, flags: ExportFlags): Promise<void> {
  const { to, shardSize, ...options } = flags;
  const count = await exportSuite(to, { suite, shardBytes: shardSize, ...options });
  print(`${countOf(count, 'item')}: ${options.out}`);
}

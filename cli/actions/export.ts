import { exportSuite } from '../../exchange/exportSuite.js';
import type { Split } from '../../suites/splits.js';
import { print } from '../print.js';

export interface ExportFlags {
  readonly to: string;
  readonly out: string;
  readonly split?: Split;
}

/** Writes a suite in the form of another tool, and says how much. */
export async function exportTo(suite: string, { to, ...options }: ExportFlags): Promise<void> {
  const count = await exportSuite(to, { suite, ...options });
  print(`${count} items: ${options.out}`);
}

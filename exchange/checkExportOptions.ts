import { existsSync } from 'node:fs';
import { UsageError } from '../util/radvuqaError.js';
import type { Exporter, ExportForm, ExportOptions, PicturePlacement } from './exporter.js';
import { exporters } from './exporters/exporters.js';

/** Options as they hold for one exporter. */
export interface CheckedExport {
  readonly exporter: Exporter;
  readonly form: ExportForm;
  readonly images: PicturePlacement;
  readonly shardBytes: number;
}

/** What Hugging Face takes as a good size of one file. */
const usualShardBytes = 500_000_000;

/**
 * Looks up the exporter of a name, and checks that it can do what is asked for.
 *
 * @throws UsageError for an unknown form, an option that it has no place for, or a folder that is there already.
 */
export function checkExportOptions(name: string, options: ExportOptions): CheckedExport {
  const exporter = exporters.find((one) => one.name === name);
  if (exporter === undefined) throw wrongOption('--to', exporters.map((one) => one.name).join(' or '), name);
  checkSplit(exporter, options);
  checkSpecial(exporter, options);
  if (exporter.needsKey && options.public === true)
    throw wrongOption(`export to ${name}`, 'answers, which it is made of', '--public');
  if (existsSync(options.out))
    throw wrongOption(options.out, 'a folder that is not there yet', 'one that is');
  return {
    exporter,
    form: oneOf(exporter.forms, options.form, `export to ${name}: --form`),
    images: oneOf(exporter.images, options.images, `export to ${name}: --images`),
    shardBytes: options.shardBytes ?? usualShardBytes,
  };
}

function checkSplit({ name, splits }: Exporter, { split }: ExportOptions): void {
  if (splits.includes(split ?? 'all')) return;
  throw wrongOption(
    `export to ${name}`,
    `--split ${splits.filter((one) => one !== 'all').join(' or ')}`,
    split === undefined ? 'all items, those for testing among them' : `--split ${split}`,
  );
}

function checkSpecial({ name, special }: Exporter, options: ExportOptions): void {
  const flags = { licence: '--licence', shardBytes: '--shard-size' } as const;
  for (const option of ['licence', 'shardBytes'] as const) {
    if (options[option] === undefined || special.includes(option)) continue;
    throw wrongOption(`export to ${name}`, `no ${flags[option]}, which it has no place for`, flags[option]);
  }
}

function oneOf<Value extends string>(
  able: readonly [Value, ...Value[]],
  wanted: Value | undefined,
  subject: string,
): Value {
  const [usual] = able;
  if (wanted === undefined || able.includes(wanted)) return wanted ?? usual;
  throw wrongOption(subject, able.join(' or '), wanted);
}

function wrongOption(subject: string, expected: string, found: string): UsageError {
  return new UsageError({ subject, expected, found });
}

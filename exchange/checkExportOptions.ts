import { resolve } from 'node:path';
import { UsageError } from '../util/radvuqaError.js';
import type { Exporter, ExportForm, ExportOptions, PicturePlacement } from './exporter.js';
import { exporters } from './exporters/exporters.js';
import { requireNone } from './requireNone.js';
import { requireOutside } from './requireOutside.js';

/** Options as they hold for one exporter. */
export interface CheckedExport {
  readonly exporter: Exporter;
  /** Absolute path of the folder to make. */
  readonly out: string;
  readonly form: ExportForm;
  readonly images: PicturePlacement;
  readonly shardBytes: number;
}

/** What Hugging Face takes as a good size of one file. */
const usualShardBytes = 500_000_000;

/** Words of a licence's identifier, or of an expression of several: they stand in a line of the card. */
const licenceWords = /^[A-Za-z0-9(][A-Za-z0-9.+():_ -]*$/;

/**
 * Looks up the exporter of a name, and checks that it can do what is asked for.
 *
 * @throws UsageError for an unknown form, an option that it has no place for, a licence that is none, or a folder that is there already or
 *   lies in the suite's.
 */
export function checkExportOptions(name: string, options: ExportOptions): CheckedExport {
  const exporter = exporters.find((one) => one.name === name);
  if (exporter === undefined) throw wrongOption('--to', exporters.map((one) => one.name).join(' or '), name);
  checkSplit(exporter, options);
  checkSpecial(exporter, options);
  if (exporter.needsKey && options.public === true)
    throw wrongOption(`export to ${name}`, 'answers, which it is made of', '--public');
  const images = oneOf(exporter.images, options.images, `export to ${name}: --images`);
  checkLicence(options);
  checkShards(exporter, images, options);
  const out = resolve(options.out);
  requireNone(out);
  requireOutside(options.out, options.suite);
  return {
    ...{ exporter, out, images },
    form: oneOf(exporter.forms, options.form, `export to ${name}: --form`),
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

function checkLicence({ licence }: ExportOptions): void {
  if (licence === undefined || licenceWords.test(licence)) return;
  throw wrongOption('--licence', 'an identifier, as SPDX has it, such as CC-BY-4.0', JSON.stringify(licence));
}

/** Pictures as files of their own leave rows that fit into one file. */
function checkShards(
  { name, shardedImages }: Exporter,
  images: PicturePlacement,
  { shardBytes }: ExportOptions,
) {
  if (shardBytes === undefined || shardedImages === undefined || shardedImages.includes(images)) return;
  const expected = `no --shard-size with --images ${images}, whose rows stand in one file`;
  throw wrongOption(`export to ${name}`, expected, '--shard-size');
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

import { licenceOf } from '../../card/licenceOf.js';
import type { ExportSource } from '../../exporter.js';

/** What the Hub lists of a split. */
export interface ListedSplit {
  readonly name: string;
  /** Files of it, as a pattern below the folder. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Identifiers of the Hub's list of licences that SPDX has, too, in lower case. */
const hubLicences = new Set(
  (
    'apache-2.0 mit cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 ' +
    'cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 odbl-1.0 pddl-1.0 unlicense gpl-3.0 ' +
    'bsd-2-clause bsd-3-clause'
  ).split(' '),
);
const hubNames: Readonly<Record<string, string>> = { 'odbl-1.0': 'odbl', 'pddl-1.0': 'pddl' };

/**
 * The front matter of a dataset card, as YAML whose values are JSON: what the Hub lists it by, and where `datasets` finds the rows of
 * each split. The number of rows is checked when they are loaded.
 */
export function cardFrontMatter(source: ExportSource, listed: readonly ListedSplit[]): string {
  const { facts, counts } = source;
  const bytes = listed.reduce((sum, one) => sum + one.bytes, 0);
  const members: Readonly<Record<string, unknown>> = {
    ...licenceMembers(licenceOf(source)),
    language: ['en'],
    pretty_name: `${facts.name} ${facts.version}`,
    task_categories: ['visual-question-answering'],
    tags: [
      'radiology',
      'medical',
      'benchmark',
      ...new Set(facts.cases.map(({ origin }) => origin.modality.toLowerCase())),
      'croissant',
    ],
    size_categories: [sizeCategory(counts.items)],
    configs: [
      { config_name: 'default', data_files: listed.map(({ name, path }) => ({ split: name, path })) },
    ],
    dataset_info: {
      config_name: 'default',
      splits: listed.map(({ name, rows, bytes: size }) => ({ name, num_bytes: size, num_examples: rows })),
      dataset_size: bytes,
    },
  };
  const lines = Object.entries(members).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function licenceMembers(licence: string | null): Readonly<Record<string, string>> {
  if (licence === null) return { license: 'unknown' };
  const name = licence.toLowerCase();
  return hubLicences.has(name)
    ? { license: hubNames[name] ?? name }
    : { license: 'other', license_name: name.replace(/[^a-z0-9.-]+/g, '-') };
}

function sizeCategory(items: number): string {
  const steps = [
    [1e3, 'n<1K'],
    [1e4, '1K<n<10K'],
    [1e5, '10K<n<100K'],
    [1e6, '100K<n<1M'],
  ] as const;
  return steps.find(([below]) => items < below)?.[1] ?? 'n>1M';
}

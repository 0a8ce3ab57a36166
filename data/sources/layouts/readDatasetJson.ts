import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { describeIssues } from '../../../suites/rows/readRows.js';
import { parseJson } from '../../../util/parseJson.js';
import { InputError } from '../../../util/radvuqaError.js';
import { checkBounds, mostSettingsBytes } from '../../../util/readBoundedFile.js';
import { parseClassMap } from '../parseClassMap.js';
import type { ClassMap } from '../source.js';

/** What nnU-Net's or the Decathlon's `dataset.json` says. */
export interface DatasetJson {
  readonly path: string;
  /** Named by the folder. */
  readonly classMap: ClassMap;
  /** Why it has no class map: none of its names is one of the anatomy table. */
  readonly unnamed?: InputError;
  /** Names of labels that the anatomy table does not hold. */
  readonly leftOut: readonly string[];
  /** Names of the channels, such as "CT", by their numbers from 0 on. */
  readonly channels: readonly string[];
  /** Whether voxels may be marked as not to be looked at. */
  readonly hasIgnored: boolean;
}

/** Version 1 and the Decathlon say "modality", version 2 "channel_names". */
const schema = z
  .looseObject({
    name: z.string().optional(),
    labels: z.record(z.string(), z.unknown()),
    channel_names: z.record(z.string(), z.string()).optional(),
    modality: z.record(z.string(), z.string()).optional(),
  })
  .refine(
    (found) => (found.channel_names ?? found.modality)?.[0] !== undefined,
    'channel_names or modality has no "0"',
  );

/**
 * Reads a `dataset.json`.
 *
 * @param aliases of names of labels, by the name of the data set
 * @throws InputError when it is none.
 */
export function readDatasetJson(
  path: string,
  aliases: Readonly<Record<string, ClassMap['aliases']>>,
): DatasetJson {
  try {
    const content = schema.parse(parseJson(readText(path)));
    const own = Object.entries(aliases).find(([name]) => namesDataset(content.name ?? '', name))?.[1] ?? {};
    const parsed = parseClassMap(basename(dirname(path)), { labels: content.labels, aliases: own });
    return {
      path,
      classMap: parsed.classMap,
      ...refuseUnknown(path, parsed.classMap, content.labels),
      leftOut: parsed.unknown,
      channels: Object.values(content.channel_names ?? content.modality ?? {}),
      hasIgnored: [...Object.keys(content.labels), ...Object.values(content.labels)].includes('ignore'),
    };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const expected = "nnU-Net's dataset.json, with labels and channel_names (or modality)";
    const found = cause instanceof z.ZodError ? describeIssues(cause) : (cause as Error).message;
    throw new InputError({ subject: path, expected, found, cause });
  }
}

function readText(path: string): string {
  checkBounds(path, mostSettingsBytes);
  return readFileSync(path, 'utf8');
}

/** "Task08_HepaticVessel" and "HepaticVessel" are one. */
function namesDataset(written: string, name: string): boolean {
  return written.toLowerCase().replace(/^(?:task|dataset)?\d*_?/, '') === name.toLowerCase();
}

function refuseUnknown(path: string, { classes }: ClassMap, labels: object): Pick<DatasetJson, 'unnamed'> {
  if (classes.length > 0) return {};
  return {
    unnamed: new InputError({
      subject: path,
      expected: 'a label that is a class of the anatomy table',
      found: JSON.stringify(labels),
      hint: 'say what they stand for with --class-map FILE',
    }),
  };
}

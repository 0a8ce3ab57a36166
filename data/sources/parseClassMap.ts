import { z } from 'zod';
import { classOfName } from './classOfName.js';
import type { ClassMap } from './source.js';

/** A class map as somebody wrote it. */
export interface ParsedClassMap {
  readonly classMap: ClassMap;
  /** Names that the anatomy table does not hold, once each; their ids are among the ignored. */
  readonly unknown: readonly string[];
}

const mostId = 65535;
const idText = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,4})$/, 'ids are integers')
  .transform(Number)
  .refine((id) => id <= mostId, `ids are at most ${mostId}`);
const nameText = z.string().regex(/\S/, 'names are not empty');
const labelId = z.union([z.int().min(0).max(mostId), idText]);
const ids = z.union([labelId.transform((id) => [id]), z.array(labelId).min(1)]);

const namesById = z.record(z.string(), nameText.nullable());
const idsByName = z.record(nameText, ids);
const aliasesSchema = z.record(nameText, nameText.nullable());
const wrapped = z.object({ labels: z.unknown(), aliases: aliasesSchema.default({}) });

/** One label id with the name that it is given; null where it is to be left out. */
type Label = readonly [id: number, name: string | null];

/**
 * Makes a class map of what a JSON file holds: labels alone (names by id, or ids by name), or `labels` and `aliases`. A
 * `dataset.json` of nnU-Net or of the Medical Segmentation Decathlon is one, too.
 *
 * @throws ZodError or Error when it is none, or an id has two names.
 */
export function parseClassMap(name: string, content: unknown): ParsedClassMap {
  const { labels: written, aliases } = isWrapped(content)
    ? wrapped.parse(content)
    : { labels: content, aliases: {} };
  const labels = readLabels(written).filter(([id]) => id > 0);
  checkIds(labels);
  const classes = labels.flatMap(([id, label]) => {
    const className = label === null ? null : resolve(label, aliases);
    return className == null ? [] : [{ id, className }];
  });
  const known = new Set(classes.map(({ id }) => id));
  const ignored = labels.map(([id]) => id).filter((id) => !known.has(id));
  const names = [
    ...labels.flatMap(([, label]) => label ?? []),
    ...Object.values(aliases).flatMap((alias) => alias ?? []),
  ];
  return {
    classMap: {
      name,
      classes: classes.sort((a, b) => a.id - b.id),
      ignored: ignored.sort((a, b) => a - b),
      aliases: resolveAll(aliases),
    },
    unknown: [...new Set(names)].filter((one) => resolve(one, aliases) === undefined),
  };
}

function isWrapped(content: unknown): boolean {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, 'labels');
}

function readLabels(content: unknown): Label[] {
  const keys = Object.keys(z.looseObject({}).parse(content));
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return Object.entries(namesById.parse(content)).map(([id, name]) => [idText.parse(id), name]);
  }
  return innermost(Object.entries(idsByName.parse(content)));
}

/** Regions of nnU-Net lie within one another ("kidney": [1, 2, 3], "tumor": [2]): an id is of the smallest that has it. */
function innermost(regions: readonly (readonly [name: string, ids: readonly number[]])[]): Label[] {
  return regions.flatMap(([name, own]) =>
    own
      .filter((id) => !regions.some(([, other]) => other.includes(id) && other.length < own.length))
      .map((id): Label => [id, name]),
  );
}

function checkIds(labels: readonly Label[]): void {
  if (labels.length === 0) throw new Error('no class');
  const names = new Map<number, string | null>();
  for (const [id, name] of labels) {
    if (names.has(id)) throw new Error(`two names for the id ${id}: ${names.get(id)} and ${name}`);
    names.set(id, name);
  }
}

/** Names that data sets give to what is no structure. */
const nothing = /^(?:background|ignore|unlabell?ed)$/i;

function resolve(name: string, aliases: Readonly<Record<string, string | null>>): string | null | undefined {
  if (nothing.test(name.trim())) return null;
  const alias = Object.hasOwn(aliases, name) ? aliases[name] : name;
  return alias === null ? null : classOfName({ aliases: {} }, alias);
}

function resolveAll(aliases: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.keys(aliases).map((name) => [name, resolve(name, aliases) ?? null]));
}

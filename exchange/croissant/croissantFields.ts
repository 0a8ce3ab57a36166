import type { ColumnType } from '../parquet/columnType.js';

/** Where the values of fields are: a file, or files of one kind. */
export type FieldOrigin =
  | { readonly fileObject: { readonly '@id': string } }
  | { readonly fileSet: { readonly '@id': string } };

/** A member of a record, as Croissant has it. */
export type CroissantField = Readonly<Record<string, unknown>>;

/** A column, and where Croissant finds it. */
export interface LocatedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly origin: FieldOrigin;
}

const dataTypes = {
  string: 'sc:Text',
  int32: 'sc:Integer',
  int64: 'sc:Integer',
  float64: 'sc:Float',
} as const;
/** Right answers are labels: what a model is to say. */
const labels = new Set(['answer', 'choice']);

/**
 * A field of the record set "items" for a column.
 *
 * @example
 * croissantField({ name: 'text', type: { kind: 'value', of: 'string' }, origin: { fileObject: { '@id': 'items.jsonl' } } });
 */
export function croissantField({ name, type, origin }: LocatedColumn): CroissantField {
  const id = fieldId(name);
  const source = (steps: readonly string[]) => ({
    ...origin,
    extract: { column: name },
    ...(steps.length > 0 && { transform: steps.map((jsonPath) => ({ jsonPath })) }),
  });
  const common = { '@type': 'cr:Field', '@id': id, name: id };
  if (type.kind === 'struct') {
    const subField = Object.entries(type.members).map(([member, of]) => ({
      ...{ '@type': 'cr:Field', '@id': `${id}/${member}`, name: `${id}/${member}` },
      dataType: dataTypeOf(member, of),
      source: source([member]),
    }));
    return { ...common, subField };
  }
  const [isList, of] = type.kind === 'list' ? [true, type.of] : [false, type];
  return {
    ...common,
    dataType: dataTypeOf(name, of),
    ...(isList && { isArray: true, arrayShape: '-1' }),
    // mlcroissant 1.1.1 decodes the pictures of a list only where it is called so, too.
    ...(isList && of.kind === 'picture' && { repeated: true }),
    source: source(of.kind === 'picture' ? ['bytes'] : []),
  };
}

/** Identifier of a field of the record set "items". */
export function fieldId(name: string): string {
  return `items/${name}`;
}

function dataTypeOf(name: string, type: ColumnType): string | readonly string[] {
  const plain =
    type.kind === 'picture' ? 'sc:ImageObject' : type.kind === 'value' ? dataTypes[type.of] : 'sc:Integer';
  return labels.has(name) ? [plain, 'cr:Label'] : plain;
}

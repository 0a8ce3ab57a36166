import type { ParquetWriter } from 'hyparquet-writer';

/** What a column holds; null is a value of each. */
export type ColumnType =
  | { readonly kind: 'value'; readonly of: 'string' | 'int32' | 'int64' | 'float64' }
  /** A number from 0 that stands for one of these names. */
  | { readonly kind: 'label'; readonly names: readonly string[] }
  /** A picture as a file's bytes, and the file's name: `{ bytes, path }`. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'list'; readonly of: ColumnType }
  | { readonly kind: 'struct'; readonly members: Readonly<Record<string, ColumnType>> };

/** A node of a Parquet schema, of which children follow their parent. */
export type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

export const text: ColumnType = { kind: 'value', of: 'string' };
const bytesAndPath = (['bytes', 'path'] as const).map(
  (name): SchemaElement => ({
    name,
    type: 'BYTE_ARRAY',
    repetition_type: 'OPTIONAL',
    ...(name === 'path' && { converted_type: 'UTF8' }),
  }),
);
const physical = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  float64: { type: 'DOUBLE' },
} as const;

/**
 * A column's part of the Parquet schema. Every node is optional, and a picture has its bytes first: `datasets` takes a column for what
 * its features say only where both are so.
 *
 * @example
 * schemaOf('id', { kind: 'value', of: 'string' }); // [{ name: 'id', type: 'BYTE_ARRAY', ... }]
 */
export function schemaOf(name: string, type: ColumnType): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type.kind) {
    case 'value':
      return [{ ...optional, ...physical[type.of] }];
    case 'label':
      return [{ ...optional, ...physical.int64 }];
    case 'picture':
      return [{ ...optional, num_children: bytesAndPath.length }, ...bytesAndPath];
    case 'list':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...schemaOf('element', type.of),
      ];
    case 'struct': {
      const members = Object.entries(type.members);
      const children = members.flatMap(([member, of]) => schemaOf(member, of));
      return [{ ...optional, num_children: members.length }, ...children];
    }
  }
}

/** What `datasets` calls a type. Lists are "Sequence", which versions before 4 know, too. */
export function featureOf(type: ColumnType): unknown {
  switch (type.kind) {
    case 'value':
      return { dtype: type.of, _type: 'Value' };
    case 'label':
      return { names: type.names, _type: 'ClassLabel' };
    case 'picture':
      return { _type: 'Image' };
    case 'list':
      return { feature: featureOf(type.of), _type: 'Sequence' };
    case 'struct':
      return Object.fromEntries(Object.entries(type.members).map(([name, of]) => [name, featureOf(of)]));
  }
}

import type { SuiteDescription } from '../card/describeSuite.js';
import type { ExportSource } from '../exporter.js';
import type { Column } from '../parquet/columns.js';
import { croissantDocument } from './croissantDocument.js';
import { croissantField, type FieldOrigin, fieldId } from './croissantFields.js';
import { fileObject, fileSet } from './fileObject.js';

/** Tables of a folder: their files and columns. */
export interface FolderTables {
  readonly items: { readonly path: string; readonly columns: readonly Pick<Column, 'name' | 'type'>[] };
  /** Null in an export without answers. */
  readonly key: { readonly path: string; readonly columns: readonly Pick<Column, 'name' | 'type'>[] } | null;
}

const lines = 'application/jsonlines';

/**
 * A Croissant document of a folder with a table of items, one of answers, and pictures as files: the record sets "items", whose pictures
 * are paths, and "pictures". A field cannot hold several pictures of others.
 */
export async function folderCroissant(
  source: ExportSource,
  description: SuiteDescription,
  { tables: { items, key }, published }: { readonly tables: FolderTables; readonly published: string },
): Promise<object> {
  const originOf = (path: string): FieldOrigin => ({ fileObject: { '@id': path } });
  const ofItems = items.columns.map((column) => {
    const field = croissantField({ ...column, origin: originOf(items.path) });
    if (column.name !== 'id' || key === null) return field;
    return { ...field, references: { ...originOf(key.path), extract: { column: 'id' } } };
  });
  const ofKey = key?.columns.map((column) => croissantField({ ...column, origin: originOf(key.path) })) ?? [];
  return croissantDocument({
    ...{ source, description, published },
    distribution: [
      await fileObject(source.out, items.path, lines),
      ...(key === null ? [] : [await fileObject(source.out, key.path, lines)]),
      fileSet('picture-files', 'images/*/*.png', 'image/png'),
    ],
    recordSet: [
      {
        ...{ '@type': 'cr:RecordSet', '@id': 'items', name: 'items', key: { '@id': fieldId('id') } },
        field: [...ofItems, ...ofKey],
      },
      {
        ...{ '@type': 'cr:RecordSet', '@id': 'pictures', name: 'pictures', key: { '@id': 'pictures/path' } },
        field: [
          pictureField('path', 'sc:Text', 'fullpath'),
          pictureField('content', 'sc:ImageObject', 'content'),
        ],
      },
    ],
  });
}

function pictureField(name: string, dataType: string, fileProperty: string): object {
  const id = `pictures/${name}`;
  const source = { fileSet: { '@id': 'picture-files' }, extract: { fileProperty } };
  return { '@type': 'cr:Field', '@id': id, name: id, dataType, source };
}

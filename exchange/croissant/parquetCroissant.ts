import type { SuiteDescription } from '../card/describeSuite.js';
import type { ExportSource } from '../exporter.js';
import { columnsOf } from '../parquet/columns.js';
import { croissantDocument } from './croissantDocument.js';
import { croissantField, type FieldOrigin, fieldId } from './croissantFields.js';
import { fileObject, fileSet } from './fileObject.js';

const parquet = 'application/x-parquet';
const allFiles = 'parquet-files';

/** A Croissant document of Parquet files below the folder of an export, such as "data/test-00000-of-00001.parquet". */
export async function parquetCroissant(
  source: ExportSource,
  description: SuiteDescription,
  { paths, published }: { readonly paths: readonly string[]; readonly published: string },
): Promise<object> {
  const [only, ...others] = paths;
  const origin: FieldOrigin =
    others.length === 0 ? { fileObject: { '@id': only } } : { fileSet: { '@id': allFiles } };
  const files: object[] = [];
  for (const path of paths) files.push(await fileObject(source.out, path, parquet));
  const field = columnsOf(source.counts, source.isKeyed).map(({ name, type }) =>
    croissantField({ name, type, origin }),
  );
  return croissantDocument({
    ...{ source, description, published },
    distribution: others.length === 0 ? files : [...files, fileSet(allFiles, 'data/*.parquet', parquet)],
    recordSet: [
      { '@type': 'cr:RecordSet', '@id': 'items', name: 'items', key: { '@id': fieldId('id') }, field },
    ],
  });
}

import { join } from 'node:path';
import { jsonDocument, printableText } from '../../util/printable.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { cardSections } from '../card/cardSections.js';
import { describeSuite, type SuiteDescription } from '../card/describeSuite.js';
import { tallyRows } from '../card/tallyRows.js';
import { parquetCroissant } from '../croissant/parquetCroissant.js';
import type { ExportSource, ExportWriter } from '../exporter.js';
import { writeParquet } from '../parquet/writeParquet.js';
import { programReason } from '../rows/programReason.js';
import { cardFrontMatter, type ListedSplit } from './hf/cardFrontMatter.js';
import { writePictureFolder } from './hf/writePictureFolder.js';

/**
 * A data set as the Hugging Face Hub has it: Parquet files with their pictures and `croissant.json` over them, or folders of pictures with
 * `metadata.jsonl`; and the card.
 */
export const huggingFaceWriter: ExportWriter = {
  cannotExpress: programReason,
  async write(source) {
    const tallies = await tallyRows(source);
    const description = describeSuite(source, tallies);
    const listed =
      source.images === 'files' ? await writePictureFolder(source) : await writeTables(source, description);
    const sections = await cardSections({ source, tallies, description });
    const text = [cardFrontMatter(source, listed), ...sections, loading(source)].join('\n\n');
    await writeFileAtomic(join(source.out, 'README.md'), printableText(`${text}\n`));
  },
};

async function writeTables(source: ExportSource, description: SuiteDescription): Promise<ListedSplit[]> {
  const written = await writeParquet(source, join(source.out, 'data'));
  const paths = written.flatMap(({ shards }) => shards.map(({ name }) => `data/${name}`));
  const document = await parquetCroissant(source, description, { paths, published: source.published });
  await writeFileAtomic(join(source.out, 'croissant.json'), jsonDocument(document));
  return written.map(({ name, rows, bytes }) => ({ name, path: `data/${name}-*.parquet`, rows, bytes }));
}

function loading({ counts, images }: ExportSource): string {
  const split = counts.bySplit.has('test') ? 'test' : 'train';
  const memory =
    images === 'embed'
      ? 'A picture that several items show is stored once for each 100 rows; `datasets` unfolds that in its cache, one copy a row. With ' +
        '`streaming=True` there is no cache.'
      : 'Several rows may name the same file; the cache of `datasets` holds paths alone.';
  return `## How to load it\n\n\`\`\`python\nfrom datasets import load_dataset\n\nrows = load_dataset("FOLDER_OR_OWNER/NAME", split="${split}")\n\`\`\`\n\n${memory}`;
}

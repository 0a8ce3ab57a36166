import { countOf } from '../../../util/text/countOf.js';
import type { ExportSource } from '../../exporter.js';

/** What lies beside the tables: how they are run, what the tool does to them, and the suite's marker. */
export function cardText({ facts, counts, form, images, isKeyed }: ExportSource): string {
  const answers = isKeyed ? 'Answers are in the tables.' : 'There are no answers in the tables.';
  const prompts =
    form === 'native'
      ? 'Closed questions are in the tables that end in _mcq: VLMEvalKit lists their options and adds an instruction of its own. The others are asked word for word.'
      : 'Every question is asked word for word, with its options, by the tables that end in _openended.';
  return `# ${facts.name} ${facts.version} for VLMEvalKit

${countOf(counts.items, 'item')}, ${countOf(counts.pictures, 'picture')}. ${answers} ${prompts}

    pip install ms-vlmeval
    cd THIS_FOLDER
    LMUData="$PWD" PRED_FORMAT=tsv python -m vlmeval --data TABLES --model MODEL --base-url URL --temperature 0.8 --top-p 0.95 --max-tokens 1024 --mode infer --work-dir ../predictions

TABLES are the names of the tables without ".tsv"; in a clone of VLMEvalKit, \`python run.py\` stands for \`python -m vlmeval\`.${placement(images)}
Bring the answers back with \`radvuqa import ../predictions/MODEL --from vlmevalkit --suite SUITE --out RUN\`.

Items: ${facts.itemsHash}
Canary: ${facts.canary}
`;
}

function placement(images: ExportSource['images']): string {
  return images === 'files'
    ? ' The paths of pictures count from this folder: run it here.'
    : ' Pictures are in the tables, and are unpacked below images/ on the first run.';
}

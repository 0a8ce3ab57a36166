import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagePath } from '../../../util/packagePath.js';
import { countOf } from '../../../util/text/countOf.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { ExportSource, ExportWriter } from '../../exporter.js';
import { writeParquet } from '../../parquet/writeParquet.js';
import { programReason } from '../../rows/programReason.js';

/**
 * The folder of a task: what it is, the Python that asks it, and its rows as Parquet files. Verbatim, items are asked as `radvuqa run` asks
 * them; native, closed ones with their options and the words that tasks of lmms-eval end with.
 */
export const lmmsEvalWriter: ExportWriter = {
  cannotExpress: programReason,
  async write(source) {
    await writeParquet(source, join(source.out, 'data'));
    const name = taskName(source.facts.name);
    await writeFileAtomic(join(source.out, `${name}.yaml`), taskText(name, source));
    const python = await readFile(packagePath('exchange', 'exporters', 'lmmsEval', 'utils.py'), 'utf8');
    const canary = `# Canary: ${source.facts.canary}\n`;
    await writeFileAtomic(join(source.out, 'utils.py'), `${canary}${python}`);
  },
};

/** A name that none of the tool's own tasks has, without what it takes for a list or a pattern. */
function taskName(suite: string): string {
  const plain = suite.replace(/[^\w-]+/g, '-');
  return plain.startsWith('radvuqa') ? plain : `radvuqa-${plain}`;
}

const nativeWords = `lmms_eval_specific_kwargs:
  default:
    pre_prompt: ""
    post_prompt: "\\nAnswer with the option's letter from the given choices directly."
`;

const choiceMetric = `  - metric: radvuqa_choice
    aggregation: !function utils.mean_score
    higher_is_better: true
`;

function taskText(name: string, { facts, counts, form, isKeyed }: ExportSource): string {
  const run =
    `python -m lmms_eval --include_path . --tasks ${name} --model openai --model_args model=MODEL,base_url=URL ` +
    '--batch_size 1 --log_samples --output_path ../answers';
  return `# ${facts.name} ${facts.version}: ${countOf(counts.items, 'item')}, ${countOf(counts.pictures, 'picture')}. Run it in this folder, as paths count from here:
# ${run}
# Bring the answers back with: radvuqa import ../answers --from lmms-eval --suite SUITE --out RUN
# Canary: ${facts.canary}
task: ${name}
dataset_path: parquet
dataset_kwargs:
  data_files:
    test: data/*.parquet
test_split: test
output_type: generate_until
doc_to_visual: !function utils.doc_to_visual
doc_to_text: !function utils.doc_to_text
doc_to_messages: !function utils.doc_to_messages
doc_to_target: !function utils.doc_to_target
process_results: !function utils.process_results
cluster_key: subject
generation_kwargs:
  max_new_tokens: 1024
  temperature: 0.8
  top_p: 0.95
  do_sample: true
  # An empty line ends no answer.
  until: []
${form === 'native' ? nativeWords : ''}metric_list:
${isKeyed ? choiceMetric : ''}  - metric: radvuqa_open
    aggregation: !function utils.count
    higher_is_better: true
metadata:
  version: ${JSON.stringify(facts.version)}
  radvuqa_suite: ${JSON.stringify(facts.itemsHash)}
  radvuqa_canary: ${JSON.stringify(facts.canary)}
`;
}

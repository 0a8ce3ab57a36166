import type { SuiteManifest } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { countOf } from '../../util/text/countOf.js';

/**
 * A small dataset card for a suite folder. Without it, tools that guess take the folder for labelled pictures, whose labels are the
 * first digits of their names; with it, they load the items.
 */
export function suiteCard({
  name,
  version,
  toolVersion,
  canary,
  cases,
  counts,
  public: isPublic,
}: SuiteManifest): string {
  // A split of the one file that has them all.
  const split = cases.some((one) => one.split === 'train') ? 'items' : 'test';
  const configs = [{ config_name: 'default', data_files: [{ split, path: 'items.jsonl' }] }];
  return `---
configs: ${JSON.stringify(configs)}
---

# ${printable(`${name} ${version}`)}

A suite of ${countOf(counts.items, 'question')} about ${countOf(counts.images, 'picture')}, made by radvuqa ${toolVersion}; ${
    isPublic ? 'a public copy, without answers' : 'with its answers, which are not for publishing as they are'
  }.

- \`items.jsonl\`: what a model is asked, a row for each question
- \`images/\`: the pictures that rows name; their folders are no labels
${isPublic ? '' : '- `key.jsonl`: the answers\n'}- \`suite.json\`: what the suite was made from, and how

A copy for the Hugging Face Hub, with the pictures in its rows: \`radvuqa export SUITE --to hf --out FOLDER\`.

Canary, which should be in no training data: ${canary}
`;
}

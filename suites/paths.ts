import { join } from 'node:path';

/** Where things are in a suite folder. */
export function suitePaths(folder: string) {
  return {
    manifest: join(folder, 'suite.json'),
    items: join(folder, 'items.jsonl'),
    key: join(folder, 'key.jsonl'),
    images: join(folder, 'images'),
    keyFiles: join(folder, 'key-files'),
  };
}

/** Where things are in a run folder. */
export function runPaths(folder: string) {
  const judgements = join(folder, 'judgements');
  return {
    manifest: join(folder, 'run.json'),
    responses: join(folder, 'responses.jsonl'),
    batches: join(folder, 'batches.jsonl'),
    judgements,
    judgementRows: (judge: string) => join(judgements, `${judge}.jsonl`),
    judgementManifest: (judge: string) => join(judgements, `${judge}.json`),
    repeatRows: (judge: string) => join(judgements, 'repeats', `${judge}.jsonl`),
    knownAnswerRows: (judge: string) => join(judgements, 'known-answers', `${judge}.jsonl`),
    calibration: join(folder, 'calibration.json'),
  };
}

import { join } from 'node:path';

/** Where things are in a suite folder. */
export function suitePaths(folder: string) {
  return {
    manifest: join(folder, 'suite.json'),
    card: join(folder, 'README.md'),
    items: join(folder, 'items.jsonl'),
    key: join(folder, 'key.jsonl'),
    images: join(folder, 'images'),
    imageSums: join(folder, 'images.sha256'),
    keyFiles: join(folder, 'key-files'),
    dataSets: join(folder, 'data-sets'),
  };
}

/** Where things are in a run folder. */
export function runPaths(folder: string) {
  const judgements = join(folder, 'judgements');
  return {
    manifest: join(folder, 'run.json'),
    responses: join(folder, 'responses.jsonl'),
    batches: join(folder, 'batches.jsonl'),
    attempts: join(folder, 'attempts.jsonl'),
    /** Masks of one pipeline: NAME.png, and probabilities/NAME.png. */
    predictions: (id: string, repeat: number) => join(folder, 'predictions', id, `${repeat}`),
    /** What one round of a pipeline left: its reply, files and prints. */
    round: (id: string, repeat: number, round: number) =>
      join(folder, 'pipelines', id, `${repeat}`, `${round}`),
    judgements,
    judgementRows: (judge: string) => join(judgements, `${judge}.jsonl`),
    judgementManifest: (judge: string) => join(judgements, `${judge}.json`),
    repeatRows: (judge: string) => join(judgements, 'repeats', `${judge}.jsonl`),
    knownAnswerRows: (judge: string) => join(judgements, 'known-answers', `${judge}.jsonl`),
    calibration: join(folder, 'calibration.json'),
  };
}

/** Files, or rows of files, whose format `radvuqa schema` prints. */
export const documentNames = [
  /** suite.json, and a row of its items.jsonl and key.jsonl. */
  'suite',
  'item',
  'key',
  /** run.json, and a row of its responses.jsonl. */
  'run',
  'response',
  /** A row of responses made elsewhere, and of what was wrong with them. */
  'submission',
  'submission-error',
  /** A row of batches.jsonl. */
  'batch',
  /** A row of attempts.jsonl, and what the response of a pipeline's row is. */
  'attempt',
  'pipeline',
  /** A price table. */
  'prices',
  /** A row of judgements, and their manifest. */
  'judgement',
  'judge',
  /** A row of human scores, and calibration.json. */
  'human',
  'calibration',
  /** A file of `radvuqa prior`. */
  'prior',
  /** The parameters of a recipe. */
  'recipe',
] as const;
export type DocumentName = (typeof documentNames)[number];

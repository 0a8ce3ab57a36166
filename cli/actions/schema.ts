import { z } from 'zod';
import { recipeSchema } from '../../generator/kinds/suiteKinds.js';
import * as schemas from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { type DocumentName, documentNames } from '../documentNames.js';
import { printJson } from '../print.js';

const documents: Readonly<Record<DocumentName, z.ZodType>> = {
  suite: schemas.suiteManifestSchema,
  item: schemas.itemSchema,
  key: schemas.keyRowSchema,
  run: schemas.runManifestSchema,
  response: schemas.responseSchema,
  submission: schemas.vendorRowSchema,
  'submission-error': schemas.submissionErrorSchema,
  batch: schemas.batchEventSchema,
  attempt: schemas.attemptSchema,
  pipeline: schemas.pipelineAnswerSchema,
  prices: schemas.priceTableSchema,
  judgement: schemas.judgementSchema,
  judge: schemas.judgeManifestSchema,
  human: schemas.humanRowSchema,
  calibration: schemas.calibrationSchema,
  prior: schemas.priorSchema,
  recipe: recipeSchema,
};

/**
 * Prints the format of a file, or of one row of it, as JSON Schema.
 *
 * @throws UsageError for a name that is not known.
 */
export function schema(name: string): void {
  const known = documentNames.find((one) => one === name);
  if (known === undefined) {
    const expected = `one of ${documentNames.join(', ')}`;
    throw new UsageError({ subject: 'schema', expected, found: JSON.stringify(name) });
  }
  printJson(z.toJSONSchema(documents[known], { io: 'input' }));
}

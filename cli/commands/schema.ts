import type { Command } from 'commander';
import { z } from 'zod';
import { recipeSchema } from '../../generator/kinds/suiteKinds.js';
import * as schemas from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import type { AddCommand } from './commands.js';

const documents: Readonly<Record<string, z.ZodType>> = {
  suite: schemas.suiteManifestSchema,
  item: schemas.itemSchema,
  key: schemas.keyRowSchema,
  run: schemas.runManifestSchema,
  response: schemas.responseSchema,
  submission: schemas.vendorRowSchema,
  'submission-error': schemas.submissionErrorSchema,
  batch: schemas.batchEventSchema,
  prices: schemas.priceTableSchema,
  judgement: schemas.judgementSchema,
  judge: schemas.judgeManifestSchema,
  human: schemas.humanRowSchema,
  calibration: schemas.calibrationSchema,
  recipe: recipeSchema,
};

/** radvuqa schema: prints the format of a file as JSON Schema. */
export const addSchema: AddCommand = (program: Command) => {
  const names = Object.keys(documents).join(', ');
  program
    .command('schema')
    .summary('print the format of a file as JSON Schema')
    .description(`Prints the format of a file, or of one row of it, as JSON Schema: ${names}.`)
    .argument('<name>', names)
    .action((name: string) => {
      if (!Object.hasOwn(documents, name)) {
        throw new UsageError({ subject: 'schema', expected: `one of ${names}`, found: JSON.stringify(name) });
      }
      console.log(JSON.stringify(z.toJSONSchema(documents[name], { io: 'input' }), null, 2));
    });
};

import { hashOfPrior } from '../../../suites/hashOfPrior.js';
import { suitePaths } from '../../../suites/paths.js';
import { lookUpRows } from '../../../suites/rows/lookUpRows.js';
import { readManifest } from '../../../suites/rows/readManifest.js';
import { itemSchema, priorSchema } from '../../../suites/schema/schema.js';
import { UsageError } from '../../../util/radvuqaError.js';
import type { Model, ModelReply } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { shapeAnswer } from '../shapeAnswer.js';
import { answerFromPrior } from './answerFromPrior.js';

/**
 * What text gives away to whoever has seen the answers of other patients: answers by a file of `radvuqa prior`, and never opens an image or the
 * suite's key. An item of a patient that the prior was fitted on is a failed call.
 *
 * @throws UsageError without a prior; InputError when the suite or the prior cannot be read.
 */
export async function createPriorBaseline({ suite, prior: path }: ModelOptions): Promise<Model> {
  if (path === undefined) throw noPrior();
  const prior = await readManifest(path, priorSchema);
  const fittedOn = new Set(prior.subjects);
  const items = await lookUpRows({ path: suitePaths(suite).items, schema: itemSchema });
  return {
    provider: 'baseline',
    name: 'prior',
    // The prior itself is as private as a key, so a run tells its hash alone.
    parameters: { prior: hashOfPrior(prior), suite: prior.suite.hash },
    async ask(request) {
      const item = await items.find({ id: request.id });
      if (item === undefined) return failed('the suite has no such item');
      if (fittedOn.has(item.subject)) return failed('the prior was fitted on this patient');
      const answer = answerFromPrior(prior.questions, item);
      return shapeAnswer(request, answer, 'Other patients suggest this; the image was not seen.');
    },
  };
}

function failed(error: string): ModelReply {
  return { response: '', outcome: 'failed', error, usage: null };
}

function noPrior(): UsageError {
  return new UsageError({
    subject: 'baseline:prior',
    expected: 'a prior',
    found: 'none',
    hint: 'make one of other patients with `radvuqa prior SUITE --out FILE`, and name it: --prior FILE',
  });
}

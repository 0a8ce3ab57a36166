import { type PipelineAnswer, pipelineAnswerSchema } from '../../../suites/schema/schema.js';

/** What came of a pipeline, by the text of its response; null where it says something else. */
export function readPipelineAnswer(response: string): PipelineAnswer | null {
  try {
    return pipelineAnswerSchema.safeParse(JSON.parse(response)).data ?? null;
  } catch {
    return null;
  }
}

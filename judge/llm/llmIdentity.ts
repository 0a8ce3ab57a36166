import type { ExtraMembers } from '../../models/parameters/extraMembers.js';
import type { Provider, SamplingParameters } from '../../models/provider.js';
import { answerKinds } from '../../suites/answers/answerKinds.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Templates } from '../../util/templates.js';
import type { JudgeIdentity } from '../judge.js';
import { shownAnswerLength } from './answerBlock.js';
import { askingAttempts } from './askUntilReadable.js';
import type { JudgeContext } from './judgeRequest.js';
import { templateVersion } from './judgeTemplates.js';
import { instructionSigns } from './looksLikeInstructions.js';
import { chosenOptionSchema, gradeSchema, namedFaultsSchema, replyJsonSchema } from './replySchemas.js';

/** What is chosen about a judge by a language model, and shapes its verdicts. */
export interface LlmJudgeSettings {
  /** What every request has besides, by the options. */
  readonly extra?: ExtraMembers | undefined;
  readonly sampling: SamplingParameters;
  readonly context: JudgeContext;
  /** Whether the judge sees the images. */
  readonly image: boolean;
  /** Whether the model reads closed answers that rules leave unparsed, and which faults the reasons for an assessment name. */
  readonly extract: boolean;
  /** Verdicts on each answer, from 1; of several the median counts. */
  readonly repeats: number;
  /** Whether all answers that pass are graded by a false key, too; if not, those alone that look like instructions. */
  readonly falseKey: boolean;
}

/** Who a judge is: provider, model, everything that was chosen, and the hash of prompts, rubric, reply schemas and signs of instructions. */
export function llmIdentity(
  { name, model, baseUrl }: Pick<Provider, 'name' | 'model' | 'baseUrl'>,
  { sampling, context, image, extract, repeats, falseKey, extra }: LlmJudgeSettings,
  templates: Templates,
): JudgeIdentity {
  const graded = Object.values(answerKinds).filter(({ form }) => form === 'open');
  const grades = new Map(graded.map(({ measures }) => [measures.join(), gradeSchema(measures)]));
  const schemas = [...grades.values(), chosenOptionSchema(4), namedFaultsSchema].map(replyJsonSchema);
  const signs = instructionSigns.map(String);
  return {
    provider: name,
    model,
    parameters: {
      ...sampling,
      ...extra,
      baseUrl,
      context,
      image,
      extract,
      repeats,
      falseKey,
      templates: templateVersion,
      shownAnswerLength,
      askingAttempts,
    },
    instructions: sha256Hex(canonicalJson({ templates: Object.fromEntries(templates), schemas, signs })),
  };
}

import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import type { ProviderRequest, SamplingParameters } from '../../models/provider.js';
import { measuresOf } from '../../suites/answers/answerKinds.js';
import type { LoadedImage } from '../../suites/loadImages.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { fillTemplate, type Templates } from '../../util/templates.js';
import { answerBlock } from './answerBlock.js';
import { gradeSchema, replyJsonSchema } from './replySchemas.js';

/** What a judge is told besides the answer: `full` question, key and structures; `paper` the key alone. */
export const judgeContexts = ['full', 'paper'] as const;
export type JudgeContext = (typeof judgeContexts)[number];

/** What all requests of a judge share. */
export interface RequestParts {
  readonly templates: Templates;
  readonly sampling: SamplingParameters;
  readonly context: JudgeContext;
  /** Whether images come with the requests. */
  readonly image: boolean;
}

/** A response with what it answers. */
export interface Answered {
  readonly item: Item;
  readonly key: KeyRow;
  readonly response: string;
}

/** The request to grade an open answer by the rubric. */
export function gradeRequest(
  { item, key, response }: Answered,
  images: readonly LoadedImage[],
  { templates, sampling, context, image }: RequestParts,
): ProviderRequest {
  const isUnlabelled = context === 'full' && key.labels === null;
  const contexts = [`context-${isUnlabelled ? 'unlabelled' : context}`, ...(image ? ['context-image'] : [])];
  // What the levels mean for one kind of answer.
  const rubrics = ['rubric', `rubric-${item.answer.kind}`].filter((name) => templates.has(name));
  const system = fillTemplate(templates, 'grade', {
    rubric: rubrics.map((name) => fillTemplate(templates, name)).join('\n\n'),
    context: contexts.map((name) => fillTemplate(templates, name)).join('\n'),
    data: fillTemplate(templates, 'data'),
  });
  const text = fillTemplate(templates, `grade-${context}`, {
    question: item.text,
    reference: key.reference,
    present: structureList(key.labels?.present),
    unlabelled: structureList(key.labels?.unlabelled),
    answer: answerBlock(response),
  });
  const schema = { name: 'grade', schema: replyJsonSchema(gradeSchema(measuresOf(item.answer))) };
  return { system, text, images, parameters: sampling, schema };
}

/** Structures of classes, each once; a class that the anatomy table does not hold goes by its own name. */
function structureList(classNames: readonly string[] | undefined): string {
  if (classNames === undefined) return 'not known';
  const names = classNames.map((name) => anatomyTable.get(name)?.structure ?? name.replaceAll('_', ' '));
  return [...new Set(names)].sort().join(', ') || 'none';
}

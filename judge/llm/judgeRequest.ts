import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import type { LoadedImage, ProviderRequest, SamplingParameters } from '../../models/provider.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { answerBlock } from './answerBlock.js';
import { fillJudgeTemplate, type JudgeTemplates } from './judgeTemplates.js';
import { chosenOptionSchema, gradeSchema, optionLetter, replyJsonSchema } from './replySchemas.js';

/** What a judge is told besides the answer: `full` question, key and structures; `paper` the key alone. */
export const judgeContexts = ['full', 'paper'] as const;
export type JudgeContext = (typeof judgeContexts)[number];

/** What all requests of a judge share. */
export interface RequestParts {
  readonly templates: JudgeTemplates;
  readonly sampling: SamplingParameters;
  readonly context: JudgeContext;
  /** Whether images come with the requests. */
  readonly image: boolean;
}

/** An answer with what it answers. */
export interface AnsweredItem {
  readonly item: Item;
  readonly key: KeyRow;
  readonly response: string;
  readonly images: readonly LoadedImage[];
}

/** The request to grade an open answer by the rubric. */
export function gradeRequest(
  { item, key, response, images }: AnsweredItem,
  { templates, sampling, context, image }: RequestParts,
): ProviderRequest {
  const contexts = [`context-${context}`, ...(image ? ['context-image'] : [])];
  const system = fillJudgeTemplate(templates, 'grade', {
    rubric: fillJudgeTemplate(templates, 'rubric'),
    context: contexts.map((name) => fillJudgeTemplate(templates, name)).join('\n'),
    data: fillJudgeTemplate(templates, 'data'),
  });
  const text = fillJudgeTemplate(templates, `grade-${context}`, {
    question: item.text,
    reference: key.answer,
    present: structureList(key.present),
    unlabelled: structureList(key.unlabelled),
    answer: answerBlock(response),
  });
  const schema = { name: 'grade', schema: replyJsonSchema(gradeSchema) };
  return { system, text, images, parameters: sampling, schema };
}

/** The request to say which option a closed answer chose. The key is no part of it, so that it cannot sway the reading. */
export function extractRequest(
  { item, response }: Pick<AnsweredItem, 'item' | 'response'>,
  { templates, sampling }: Pick<RequestParts, 'templates' | 'sampling'>,
): ProviderRequest {
  const options = item.options ?? [];
  const system = fillJudgeTemplate(templates, 'extract', { data: fillJudgeTemplate(templates, 'data') });
  const text = fillJudgeTemplate(templates, 'extract-item', {
    question: item.text,
    options: options.map((option, index) => `${optionLetter(index)}. ${option}`).join('\n'),
    answer: answerBlock(response),
  });
  const schema = { name: 'choice', schema: replyJsonSchema(chosenOptionSchema(options.length)) };
  return { system, text, images: [], parameters: sampling, schema };
}

/** Structures of classes, each once; a class that the anatomy table does not hold goes by its own name. */
function structureList(classNames: readonly string[]): string {
  const names = classNames.map((name) => anatomyTable.get(name)?.structure ?? name.replaceAll('_', ' '));
  return [...new Set(names)].sort().join(', ') || 'none';
}

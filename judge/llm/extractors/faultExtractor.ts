import type { Verdict } from '../../../suites/schema/schema.js';
import { fillTemplate } from '../../../util/templates.js';
import type { AnsweredItem } from '../../rules/rule.js';
import { answerBlock } from '../answerBlock.js';
import { readReply } from '../readReply.js';
import { namedFaultsSchema, replyJsonSchema } from '../replySchemas.js';
import type { Extractor } from './extractor.js';

/** Which faults the reasons for an assessment name, of masks with a planted one. Score and verdict stay as rules read them. */
export const faultExtractor: Extractor<'assessment'> = {
  isAsked: (byRules) => byRules.outcome === 'scored' && byRules.values.faultNamed !== undefined,
  request({ item, response }, { templates, sampling }) {
    const system = fillTemplate(templates, 'extract-faults', { data: fillTemplate(templates, 'data') });
    const text = fillTemplate(templates, 'extract-faults-item', {
      target: item.answer.target,
      answer: answerBlock(response),
    });
    const schema = { name: 'faults', schema: replyJsonSchema(namedFaultsSchema) };
    return { system, text, images: [], parameters: sampling, schema };
  },
  read(reply, { key }, byRules) {
    const read = readReply(reply, namedFaultsSchema);
    return read.kind === 'unreadable' ? read : { kind: 'read', value: verdictOf(read.value, key, byRules) };
  },
};

function verdictOf(
  { analysis, faults }: ReturnType<typeof namedFaultsSchema.parse>,
  { answer: { fault } }: AnsweredItem<'assessment'>['key'],
  byRules: Verdict,
): Verdict {
  if (byRules.outcome !== 'scored' || byRules.reading?.kind !== 'assessment' || fault === null)
    return byRules;
  return {
    ...byRules,
    reading: { ...byRules.reading, faults: [...new Set(faults)] },
    values: { ...byRules.values, faultNamed: faults.includes(fault.name) ? 1 : 0 },
    by: 'llm extract',
    analysis,
  };
}

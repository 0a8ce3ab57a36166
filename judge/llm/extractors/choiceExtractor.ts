import { optionLetter } from '../../../suites/answers/optionLetter.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import { fillTemplate } from '../../../util/templates.js';
import { choiceValues } from '../../rules/choice/choiceValues.js';
import type { AnsweredItem } from '../../rules/rule.js';
import { unscored } from '../../unscored.js';
import { answerBlock } from '../answerBlock.js';
import { readReply } from '../readReply.js';
import { chosenOptionSchema, replyJsonSchema } from '../replySchemas.js';
import type { Extractor } from './extractor.js';

/** Which option a closed answer chose, or that it chose none. */
export const choiceExtractor: Extractor<'choice'> = {
  isAsked: isUnread,
  request({ item, response }, { templates, sampling }) {
    const { options } = item.answer;
    const system = fillTemplate(templates, 'extract', { data: fillTemplate(templates, 'data') });
    const text = fillTemplate(templates, 'extract-item', {
      question: item.text,
      options: options.map((option, index) => `${optionLetter(index)}. ${option}`).join('\n'),
      answer: answerBlock(response),
    });
    const schema = { name: 'choice', schema: replyJsonSchema(chosenOptionSchema(options.length)) };
    return { system, text, images: [], parameters: sampling, schema };
  },
  read(reply, answered) {
    const read = readReply(reply, chosenOptionSchema(answered.item.answer.options.length));
    return read.kind === 'unreadable' ? read : { kind: 'read', value: verdictOf(read.value, answered) };
  },
};

function isUnread(byRules: Verdict): boolean {
  return byRules.outcome === 'unscored' && byRules.reason.startsWith('unparsed:');
}

function verdictOf(
  { analysis, choice: letter }: { readonly analysis: string; readonly choice: string },
  { item, key }: AnsweredItem<'choice'>,
): Verdict {
  const choice = item.answer.options.findIndex((_option, index) => optionLetter(index) === letter);
  if (choice < 0) return unscored('llm extract', 'unparsed: no choice', analysis);
  const reading = { kind: 'choice', had: 'leniently', choice } as const;
  const values = choiceValues(choice, key.answer);
  return { outcome: 'scored', reading, values, by: 'llm extract', analysis };
}

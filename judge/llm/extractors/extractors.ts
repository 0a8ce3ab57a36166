import type { AnswerKindName } from '../../../suites/answers/answerKinds.js';
import { choiceExtractor } from './choiceExtractor.js';
import type { Extractor } from './extractor.js';
import { faultExtractor } from './faultExtractor.js';

/** The extractor for each kind of answer that a language model may read. */
const extractors: { readonly [Name in AnswerKindName]?: Extractor<Name> } = {
  /** Which option is chosen. */
  choice: choiceExtractor,
  /** Which faults its reasons name. */
  assessment: faultExtractor,
};

/** The extractor for a kind of answer, if there is one. */
export function extractorOf<Name extends AnswerKindName>(kind: Name): Extractor<Name> | undefined {
  return extractors[kind];
}

import { isRefusal } from '../../../models/refusal/isRefusal.js';
import { type GradeChoice, type GradeFailure, gradeChoices } from '../../../suites/answers/grade.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import { boundedReply } from '../../../util/text/boundedReply.js';
import { type SpokenReply, withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { unscored } from '../../unscored.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';
import { keywordsIn } from './keywordsIn.js';
import { statedChoices } from './statedChoices.js';

/**
 * Whether the grade that is chosen is the right one. A reply in the form that was asked for is read by its number alone; any other
 * is read leniently, and one that chooses nothing, several things or what is no option is an outcome of its own.
 */
export const gradeRule: AnswerRule<'grade'> = {
  judge: judgeGrade,
  isAnswer: ({ response }) => typeof readGrade(spokenPart(response).text) !== 'string',
};

function judgeGrade({ key, response }: AnsweredItem<'grade'>): Verdict {
  const { text, unfinished } = spokenPart(response);
  const read = readGrade(text);
  if (typeof read === 'string') return unreadVerdict(read, { text, unfinished });
  const { grade, isAsAsked } = read;
  return {
    outcome: 'scored',
    reading: { kind: 'grade', had: isAsAsked ? 'as asked' : 'leniently', grade, keywords: keywordsIn(text) },
    values: { accuracy: grade === key.answer.grade ? 1 : 0 },
    by: isAsAsked ? 'grade: as asked' : 'grade: lenient',
    analysis: `Says ${choiceWords[grade]}; the key says ${choiceWords[key.answer.grade]}.`,
  };
}

/** What is said. After thoughts a reply may begin with empty lines; else they are its own. */
function spokenPart(response: string): SpokenReply {
  const whole = boundedReply(response).text;
  const { text, unfinished } = withoutReasoning(whole);
  return { text: text.trimStart() === whole.trimStart() ? whole : text.trimStart(), unfinished };
}

const choiceWords: Readonly<Record<GradeChoice, string>> = {
  LGG: 'low grade',
  HGG: 'high grade',
  none: 'no glioma',
};

/**
 * "Choice: 1 Reasoning: …" from the first line on: what comes after a heading or empty lines a parser may lose, as the paper's does.
 * Reasons may be missing, as in the answers that models are trained by.
 */
const asAsked = /^ *Choice: ?([012])[.,;]?\s*(?:Reasoning:(?!.*\bChoice:).*)?$/s;

interface ReadGrade {
  readonly grade: GradeChoice;
  readonly isAsAsked: boolean;
}

function readGrade(text: string): ReadGrade | GradeFailure {
  const told = asAsked.exec(text);
  if (told !== null) return { grade: gradeChoices[Number(told[1])], isAsAsked: true };
  const { choices, outOfRange } = statedChoices(text);
  const [grade] = choices;
  if (choices.length > 1) return 'several choices';
  if (outOfRange !== null) return grade === undefined ? 'choice out of range' : 'several choices';
  return grade === undefined ? 'no choice' : { grade, isAsAsked: false };
}

function unreadVerdict(
  failure: GradeFailure,
  { text, unfinished }: { readonly text: string; readonly unfinished: boolean },
): Verdict {
  if (text.trim() === '')
    return unscored('grade: empty', unfinished ? 'unfinished reasoning' : 'empty', 'The reply has no text.');
  if (failure === 'no choice' && isRefusal(text))
    return unscored('grade: refusal', 'refused', 'The reply declines to answer.');
  return unscored(`grade: ${failure}`, failure, failureWords[failure]);
}

const failureWords: Readonly<Record<GradeFailure, string>> = {
  'no choice': 'The reply chooses none of the three.',
  'several choices': 'The reply chooses more than one.',
  'choice out of range': 'The reply has a number that stands for none of the three.',
};

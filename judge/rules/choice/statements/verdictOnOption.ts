import { letterSeparator } from '../claimGrammar.js';
import type { Statement } from '../extraction.js';
import { choiceOfLetter } from '../letterClaim.js';
import type { Options } from '../options.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const adverb = 'also|clearly|therefore|thus|most likely|likely|probably|the|my|to be|most|a|only';
const praise =
  'correct|right|accurate|appropriate|likely|answer|(?<=(?:most|only) )plausible|best (?:answer|option|choice|match|fit)';
/** "Right" of a side, "likely to ...", "correct to say ...". */
const otherUse = '(?! (?:to|of|side|lung|kidney|upper|lower|wrong|incorrect|not))';

const verdict = new RegExp(
  String.raw`^["'\])}.:]{0,4} ?(?:(?:is|seems|appears|looks|must be|should be)(?: (?:${adverb})){0,3} (?:${praise})\b${otherUse}|best (?:fits|matches|describes)|(?:fits|matches) best)`,
  'i',
);

/** "B is right", which may mean a place where "right" is another option. */
const placedRight =
  /^["'\])}.:]{0,4} ?(?:is|seems|appears|looks|must be|should be) (?:\w+ ){0,3}right\b(?! (?:answer|option|choice|one)\b)/i;

/** "B is correct", "option B (liver) is the best answer", "the liver is the right answer". */
export const verdictOnOption: StatementRule = {
  name: 'verdict on an option',
  find: (text, options) => [...letterVerdicts(text, options), ...textVerdicts(text, options)],
};

type Found = Omit<Statement, 'rule'>;

function letterVerdicts(text: string, options: Options): Found[] {
  const mentions = options.find(text);
  const starts = new Map(mentions.map((mention) => [mention.start, mention]));
  const right = options.find('right').find(({ meaning }) => meaning !== null)?.meaning ?? null;
  const isDirection = (choice: number, end: number) =>
    right !== null && choice !== right && placedRight.test(text.slice(end, end + 60));
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}_'-])[A-Z](?![\p{L}\p{M}\p{N}_]|'\p{L})/gu)].flatMap(
    (match) => {
      const choice = choiceOfLetter(match[0]);
      if (choice >= options.count) return [];
      const separator = letterSeparator.exec(text.slice(match.index + 1, match.index + 12))?.[0] ?? '';
      const ownText = starts.get(match.index + 1 + separator.length);
      if (ownText?.meaning !== choice && isDirection(choice, match.index + 1)) return [];
      const end = ownText?.meaning === choice ? ownText.end : match.index + 1;
      return verdictAfter(text, { start: match.index, end, choice, means: 'letter' });
    },
  );
}

function textVerdicts(text: string, options: Options): Found[] {
  return options.find(text).flatMap(({ start, end, meaning }) => {
    if (
      meaning === null ||
      !/^ is the (?:correct|right|best|most likely) (?:answer|option|choice)/i.test(text.slice(end, end + 40))
    )
      return [];
    return verdictAfter(text, { start, end, choice: meaning, means: 'text' });
  });
}

function verdictAfter(
  text: string,
  { start, end, choice, means }: { start: number; end: number; choice: number; means: 'letter' | 'text' },
): Found[] {
  if (!verdict.test(text.slice(end, end + 120))) return [];
  const before = text.slice(Math.max(0, start - 30), start);
  if (isSupposed(text, start)) return [];
  const joined = /(?<!\p{L})[A-Z]["')\]]{0,2} ?(?:and|or|and\/or|[,&/]) ?(?:option )?["'([]{0,3}$/u.test(
    before,
  );
  const claim = joined
    ? ({ kind: 'several choices' } as const)
    : ({ kind: 'option', choice, means, end } as const);
  return [{ at: start, claim, final: false }];
}

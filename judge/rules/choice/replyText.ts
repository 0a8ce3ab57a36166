import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';

/** A heading in bold type that text follows on the same line. */
const boldHeading =
  /^(\s{0,8}(?:[-*#>] )?\*\*[^*\n]{0,80}\p{L}{3}[^*\n]{0,80}(?<![:,;])\*\*)[ \t]+(?=[A-Z])/gmu;

/** "Q: ... A: B": the question told again. */
const questionTold = /^q(?:uestion)? ?:[\s\S]*?[\n?] ?a(?:nswer)? ?: ?/i;

/** A next question that a model asks itself after it has answered. */
const nextQuestion =
  /(?<=(?:^|\n)[^\n]{0,40}\banswer\b[^\n]{0,12}\b[A-J]\b[^\n]{0,200}(?:\n[^\p{L}\n]*)*)\nQ(?:uestion)?(?: ?\d+)? ?:[\s\S]*$/iu;

/** "Rib number 4", "rib #4": the names have the number alone. */
const numbered = /(?<=\b(?:rib|vertebra|level)) (?:number|no\.?|nr\.?|#) ?(?=\d)/gi;

/** "A left hip .": words and signs apart, as small models write. */
const blankBeforeSign = /(?<=[\p{L}\p{N})\]"]) (?=[.,;:!?](?:\s|$))/gu;

/** "<B>", which would be a mark of HTML if it were closed anywhere. */
const letterInBrackets = /<([A-Z])>/g;

function withRoundBrackets(text: string): string {
  return text.includes('</') ? text : text.replace(letterInBrackets, '($1)');
}

/** What a reply says, as plain text; `unfinished` where it was cut off while it still reasoned. */
export function replyText(reply: string): { readonly text: string; readonly unfinished: boolean } {
  const { text, unfinished } = withoutReasoning(reply);
  return {
    text: plainText(
      withRoundBrackets(text.replace(nextQuestion, '').replaceAll(String.raw`\%`, '%')).replace(
        boldHeading,
        '$1\n',
      ),
    )
      .replace(numbered, ' ')
      .replace(blankBeforeSign, '')
      .replace(questionTold, 'Answer: '),
    unfinished,
  };
}

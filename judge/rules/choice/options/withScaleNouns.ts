import type { OptionMention } from './options.js';

const scale = /^(?:type|grade|stage|class|category|bosniak|zone|level) [IVX\d]+[a-c]?$/iu;
/** What a degree is one of. */
const noun =
  /^ (?:injur(?:y|ies)|fractures?|lesions?|tumou?rs?|disease|cysts?|laceration|rupture|dissection|endoleak|sprain|tear)\b/iu;

const degree = /^(?:minimal|mild|moderate|marked|severe)$/iu;
/** What is of such a degree, up to a sign. */
const ofDegree =
  /^(?: (?!(?:is|are|was|were|and|or|to|but|because|since|with|in|on|as|for|of|if|than|would|may)\b)[\p{L}-]+){1,4}(?=[.,;)]|$)/iu;

/** Mentions of degrees with the noun behind them: "this is a type IV injury", "moderate non-proliferative retinopathy". */
export function withScaleNouns(
  text: string,
  mentions: readonly OptionMention[],
  names: readonly string[],
): readonly OptionMention[] {
  return mentions.map((mention) => {
    const { end, meaning } = mention;
    const behind = [scale, degree].findIndex((one) => meaning !== null && one.test(names[meaning]));
    const [said = ''] = behind < 0 ? [] : ([noun, ofDegree][behind].exec(text.slice(end, end + 60)) ?? []);
    return { ...mention, end: end + said.length };
  });
}

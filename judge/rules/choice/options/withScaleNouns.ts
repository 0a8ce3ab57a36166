import type { OptionMention } from './options.js';

const scale = /^(?:type|grade|stage|class|category|bosniak|zone|level) [IVX\d]+[a-c]?$/iu;
/** What a degree is one of. */
const noun =
  /^ (?:injur(?:y|ies)|fractures?|lesions?|tumou?rs?|disease|cysts?|laceration|rupture|dissection|endoleak|sprain|tear)\b/iu;

/** Mentions of degrees with the noun behind them: "this is a type IV injury". */
export function withScaleNouns(
  text: string,
  mentions: readonly OptionMention[],
  names: readonly string[],
): readonly OptionMention[] {
  return mentions.map((mention) => {
    const { end, meaning } = mention;
    if (meaning === null || !scale.test(names[meaning])) return mention;
    const [said = ''] = noun.exec(text.slice(end, end + 20)) ?? [];
    return { ...mention, end: end + said.length };
  });
}

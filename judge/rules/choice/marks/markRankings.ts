import { marks, pattern } from './markCharacters.js';

const article = '(?:the |an? )?';

/** "A > B > C". */
const above = new RegExp(
  `(?<first>${pattern.option})(?: ?>{1,3} ?${article}(?:${pattern.mark}|\\p{L}{3,}(?: \\p{L}{3,})?(?= ?(?:[>.,;\\n]|$))))+`,
  'gu',
);

/** "Fat > A > B": what is above all options is none of them. */
const aboveAll = new RegExp(`(?<=\\p{L}{3} >{1,3} ?${article})${pattern.option}`, 'giu');

/** "A < B < C". */
const below = new RegExp(`(?:${pattern.mark} ?<{1,3} ?${article})+(?<last>${pattern.option})`, 'gu');

/** "A, no, B". */
const corrected = new RegExp(
  String.raw`${pattern.option}["')]?(?:,| -|\.\.\.) ?(?:(?:no|sorry|wait|correction|scratch that|oops)[,:!] |(?:or )?rather |i mean |i meant |make that ){1,3}(?=${article}${pattern.option}["')]?(?:[.!]|$))`,
  'giu',
);

/** "From largest to smallest: A, B, C". */
const falling = new RegExp(
  [
    String.raw`(?<heading>\b(?:(?:larg|bigg?|great)\w* to (?:the )?(?:small|least|tin)\w*|(?:descending|decreasing) (?:order|size)|rank(?:ed|ing|s)?\b|the order (?:is|would be)\b|\b(?:by|in (?:order|terms) of) (?:area|size|extent)\b)[^.;:\n\ue000-\ue045]{0,40}(?:[:,-] ?|(?<=order (?:is|would be)) ))`,
    `(?:1[.)] ?)?${article}(?<first>${pattern.option})(?:(?:[,;]|,? and|,? then|[,;.]? \\d[.)]) ${article}${pattern.mark})+`,
  ].join(''),
  'giu',
);

/** "The largest is A, then B, then C". */
const thenOthers = new RegExp(
  String.raw`(?<=\b(?:largest|biggest)(?: \p{Ll}+)? (?:is|would be) ${article})(?<first>${pattern.option})(?:,? then ${article}${pattern.mark})+(?:,? and ${article}${pattern.mark} is (?:the )?smallest)?`,
  'giu',
);

/** "From smallest to largest: C, B, A". */
const rising = new RegExp(
  String.raw`(?<heading>\b(?:(?:small|least|tin)\w* to (?:the )?(?:larg|bigg?|great)\w*|(?:ascending|increasing) (?:order|size))[^.;:\n\ue000-\ue045]{0,40}[:,-] ?)(?:${article}${pattern.mark}(?:[,;]|,? and|,? then)+ )+${article}(?<last>${pattern.option})`,
  'giu',
);

/** "Probably A, possibly B". */
const likelier = new RegExp(
  String.raw`(?<heading>\b(?:probably|(?:most |more |very )?likely) ${article})(?<first>${pattern.option})(?:[,;]|,? or| \() ?(?:or )?(?:then|possibly|perhaps|maybe|less (?:likely|probably)|alternatively) ${article}${pattern.mark}`,
  'giu',
);

/** "The caudate lobe of the liver", where either means the option. */
const partOfWhole = new RegExp(String.raw`(?<one>${pattern.text}) of (?:the )?\k<one>`, 'gu');

/** "Both the brain and the spinal cord", where both is an option. */
const bothOfThem = new RegExp(
  `(?<both>${pattern.text}) (?:the )?${marks.several}(?= (?:are|were|is)\\b)`,
  'gu',
);

/** "The windpipe (trachea)", where either means the option. */
const toldTwice = new RegExp(
  String.raw`(?<one>${pattern.text}) ?[(/] ?(?:the |i\.e\.,? |aka |also called )?\k<one>\)?`,
  'gu',
);

const rankedItem = String.raw`(?:[-*•] ?)?(?:\(?\d[.)] ?)?${article}${pattern.option}[^\n]*`;

/** "In order of likelihood:", with the options in lines below. */
const rankedLines = new RegExp(
  String.raw`(?<heading>(?<=^|\n)[^\n]{0,80}\b(?:(?:order of|ranked by|sorted by) (?:\p{Ll}+ )?(?:likelihood|probability|plausibility)|(?:most|more) (?:likely|probable) to (?:the )?(?:least|less)|(?:most likely|likeliest|most probable) (?:one )?first)\b[^\n\ue000-\ue045]{0,40}\n)(?<first>${rankedItem})(?<others>(?:\n${rankedItem})+)`,
  'giu',
);
const firstOption = new RegExp(pattern.option, 'u');
const anyOption = new RegExp(pattern.option, 'gu');

/** Leaves of options that are ranked by what was asked the first one. */
export function markRankings(marked: string): string {
  return marked
    .replace(rankedLines, (_, heading: string, first: string, others: string) => {
      return `${heading}${first.replace(firstOption, '$& is the most likely')}${others.replace(anyOption, '')}`;
    })
    .replace(partOfWhole, '$<one>')
    .replace(bothOfThem, '$<both>')
    .replace(toldTwice, '$<one>')
    .replace(corrected, '')
    .replace(above, '$<first>')
    .replace(aboveAll, '')
    .replace(below, '$<last>')
    .replace(falling, '$<heading>$<first>')
    .replace(thenOthers, '$<first>')
    .replace(rising, '$<heading>$<last>')
    .replace(likelier, '$<heading>$<first>');
}

import { phraseKey } from '../../text/phraseTrie.js';
import { createNameFinder } from './nameFinder.js';
import type { OptionMention } from './options.js';
import { createTermFinder } from './termFinder.js';
import { withoutOverlap } from './withoutOverlap.js';

const affirming: ReadonlySet<string> = new Set(['yes', 'true']);
const denying: ReadonlySet<string> = new Set(['no', 'false']);

/** Whether options are yes and no, or true and false, among others. */
export function areYesAndNo(keys: readonly string[]): boolean {
  return (keys.includes('yes') && keys.includes('no')) || (keys.includes('true') && keys.includes('false'));
}

/** Words that answer wherever they stand alone. */
const always = { yes: 'yes|yeah|yep|yup|in the affirmative', no: 'no|nope|nah|in the negative' } as const;
/** Words that answer at the start of a reply; further on they are said of other things, too. In other languages, too. */
const first = {
  yes: 'affirmative|indeed|certainly|true|correct|oui|ja|s[iíì]|sim|是|是的|对|对的|有|有的|存在|はい|네|예',
  no: 'negative|false|incorrect|non|nein|nee|n[aã]o|否|不|不是|不对|没有|无|不存在|いいえ|아니요|아니오',
} as const;

const anyWord = new RegExp(
  String.raw`(?<![\p{L}\p{N}_'-])(?:(?<yes>${always.yes})|(?<no>${always.no})|(?<yesFirst>${first.yes})|(?<noFirst>${first.no}))(?![\p{L}\p{N}_]|-\p{L})`,
  'giu',
);

/** "That statement is correct", "this is not true": an answer where no other is told. */
const statement =
  "(?:that|this|it|(?:the|my) (?:answer|reply)(?= ?[:=])|(?:the|my) (?:answer|reply)(?: to [^.;:?\n]{1,100}?)?(?= (?:is|would be|seems))|(?:the|this|that|your) (?:statement|claim|assertion|proposition|sentence)(?: as a whole| itself| as it stands)?)(?:'s| is| seems| appears| would be| ?[:=])(?: to be)?";
const anyStatement = new RegExp(
  String.raw`(?<=\b${statement} (?:here )?)(?:(?<yes>correct|true|right|accurate|affirmative|(?:very |quite |highly )?(?:likely|probable)|(?:indeed )?the case)|(?:not (?:correct|true|right|accurate|the case)|negative|(?:very |quite |highly )?(?:unlikely|improbable)|incorrect|false|wrong|untrue|inaccurate))\b(?! that\b)`,
  'giu',
);

/** "The statement holds", "the claim does not apply". */
const anyJudgement =
  /(?<=\b(?:the|this|that|your) (?:statement|claim|assertion|proposition|sentence) )(?:(?<yes>holds(?: true)?|applies|stands|is (?:supported|confirmed))|(?:(?:does not|doesn't) (?:hold|apply|stand)(?: true)?|is (?:not|n't) (?:supported|confirmed|justified)|fails))\b/giu;

/** A first sentence that answers by a verb or an adverb alone: "Definitely not.", "It does." */
const opening =
  /^(?:\W*(?:(?<yes>(?:it (?:certainly |definitely |clearly |indeed )?(?:is|does|has)|there (?:is|are)|(?:it|so it) (?:seems|appears)(?: so)?|absolutely|definitely|certainly|clearly|of course|present|i (?:would say|believe|think) so)(?= ?(?:[.!,;\n]|$)))|(?:definitely|certainly|absolutely|clearly|probably|of course|it (?:is|does|has)|they (?:are|do)|there (?:is|are)|i (?:would say|believe|think)|i'd say) ?(?:not|n't)(?: in this (?:image|scan|slice|picture|case))?(?= ?(?:[.!,;\n]|$))|not (?:at all|in (?:this|the) (?:image|scan|slice|picture|view))(?= ?(?:[.!,;\n]|$))|absent(?= ?(?:[.!,;\n]|$))|i(?:'m| am) afraid not|it (?:seems|appears) not|not that i (?:can (?:see|tell|make out)|am aware of|see)|i (?:do not|don't) (?:think|believe) so))/gi;

/** "Yes" and "no" as an answer stand for themselves: at an end, before a sign or a reason. "No lesion" is none. */
const alone =
  /^["')\]}*]{0,3}(?:$|[\n.,;:!|(<，。、！；：]| - |\s(?:because|since|as|for|here|in this|it|this|that|the|there|i|or|and|but|although|though|from me)(?!\p{L})|\s[([])/iu;

/** "yes The level is raised": a small letter at the very start, before a sentence. */
const unsigned = /^(?:yes|no) \p{Lu}[\p{Ll}\p{N} ]/u;

/** Finds yes and no where they answer, and other options of the question by their texts. */
export function createYesNoFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const keys = names.map(phraseKey);
  const others = names.map((name, index) => (isYesOrNo(keys[index]) ? '' : name));
  const findName = createNameFinder(others);
  const findTerm = createTermFinder(others);
  const findOthers = (text: string) => withoutOverlap(findTerm(text), findName(text));
  return (text) => {
    const answers = answersIn(text, anyWord, keys);
    const told = [anyStatement, anyJudgement, opening].reduce(
      (found, expression) => (found.length > 0 ? found : answersIn(text, expression, keys)),
      answers,
    );
    const others = findOthers(text).filter(
      ({ start, end, meaning }) =>
        meaning !== null && !told.some((one) => one.start < end && one.end > start),
    );
    return [...told, ...others].sort((one, other) => one.start - other.start);
  };
}

/** "A. True", in a list of the options. */
const lettered = /(?:^|\n)[^\p{L}\n]{0,3}[A-H][.):] ?$/u;
/** "Final answer: (A) True", or on a line of its own: an option's very word. */
const announced =
  /(?:(?:^|\n)|\b(?:answer|choice|verdict|conclusion)(?: is| would be)?[: ]|[A-H][.):])[^\p{L}\p{N}\n]{0,3}$/iu;

function answersIn(text: string, expression: RegExp, keys: readonly string[]): readonly OptionMention[] {
  const opening = text.search(/\p{L}/u);
  return [...text.matchAll(expression)].flatMap(({ 0: word, index: start, groups }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    const isTold = lettered.test(before) || (keys.includes(word.toLowerCase()) && announced.test(before));
    if ((groups?.yesFirst ?? groups?.noFirst) !== undefined && start > opening && !isTold) return [];
    const end = start + word.length;
    const isYes = (groups?.yes ?? groups?.yesFirst) !== undefined;
    const meaning = keys.findIndex((key) => (isYes ? affirming : denying).has(key));
    const stands =
      alone.test(text.slice(end, end + 16)) ||
      (start === opening && unsigned.test(text.slice(start, start + 8)));
    return stands ? [{ start, end, meaning }] : [];
  });
}

function isYesOrNo(key: string): boolean {
  return affirming.has(key) || denying.has(key);
}

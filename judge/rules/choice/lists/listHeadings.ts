import { oneOf } from '../claims/grammar/oneOf.js';

const plural = 'options|choices|candidates|possibilities|alternatives|answers|structures|organs';
const goingThrough = oneOf(
  "let's|let us|let me|i will|i'll|we(?:'ll| will| can| should)?|to answer|going|checking|looking|considering|evaluating",
  'examining|reviewing|analy[sz]ing',
);

const announcesList = new RegExp(
  `${oneOf(
    String.raw`\b(?:${plural})\b[^:]{0,60}`,
    String.raw`\b${goingThrough}\b[^:]{0,80}\b(?:each|every|option|choice|one by one|in turn|them|these|possible|list)\b[^:]{0,40}`,
    String.raw`\b(?:option by option|analysis of each|breakdown)[^:]{0,40}`,
  )}:? ?$`,
  'i',
);
const announcesAnswer =
  /\b(?:answer|choose|choice is|select|settle|pick|go with|conclude|following:|final|correct|this one|winner|result|decision)\b/i;
/** "The visible structure among the options is:" */
const isSingular = /\b(?:is|was|be|as|encloses|shows|contains|to)\W*$/i;
const isPlural = /\b(?:options|choices|candidates|possibilities|alternatives|answers|each|every)\b/i;

/** True for a line that announces a list of the options: "Let's look at each option:". */
export function isListHeading(line: string): boolean {
  return announcesList.test(line.slice(-200));
}

/** True for one below which even a single option is a list that was cut off, and no answer. */
export function isHeadingOfAny(line: string): boolean {
  const end = line.slice(-200);
  if (!/: ?$/.test(end) || isSingular.test(end)) return false;
  return isPlural.test(end) || (announcesList.test(end) && !announcesAnswer.test(end));
}

/** True for a line between an answer and what is said of the other options: "Explanation:". */
export function isReasonHeading(line: string): boolean {
  return /^[^.:]{0,50}\b(?:rationale|reasons?|reasoning|explanation|justification|why|others?|discussion|analysis)\b[^.:]{0,50}:?$/i.test(
    line.slice(0, 120),
  );
}

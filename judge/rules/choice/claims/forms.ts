import { pattern } from '../marks/markCharacters.js';
import type { Claim, Tier } from './claim.js';
import { oneOf } from './grammar/oneOf.js';

/** A form made for an answer: the expression ends with the mark of what it holds. */
interface Form {
  readonly name: string;
  readonly tier: Tier;
  readonly expression: RegExp;
}

const dress = String.raw`[\s"'([{*]{0,4}(?:the |an? |option |answer:? ?)?["'([]{0,2}`;
const held = `${dress}(?<mark>${pattern.claimable})`;

function member(names: string): RegExp {
  return new RegExp(`["']${names}["'] ?: ?${held}`, 'giu');
}

const chosen = '(?:final|correct|selected|chosen|predicted|my|best)';
const answerMember = [
  `(?:${chosen}?[ _-]?(?:answer|choice|selection|prediction|response|result)|${chosen}[ _-]?(?:option|letter|label))`,
  '(?:[ _-]?(?:letter|option|choice|text|label|id|key))?',
].join('');
const thingMember = [
  '(?:identified|enclosed|visible|largest|highlighted|boxed|marked|target)?[ _-]?',
  oneOf(
    'structure|organ|direction|position|vessel|bone|muscle|number|count|name|finding|diagnosis|identity|object|class|anatomy',
    'conclusion|verdict|decision|value|visible|largest|enclosed|pick',
  ),
  '(?:[ _-]?(?:name|label|enclosed|visible))?',
].join('');

/** Forms, from the most to the least certain. */
export const forms: readonly Form[] = [
  // {"answer": "B"}, also inside a fence or with text around it
  { name: 'json member', tier: 'form', expression: member(answerMember) },
  // <answer>B</answer>
  {
    name: 'answer tag',
    tier: 'form',
    expression: new RegExp(
      String.raw`<(?:(?:final|selected|chosen|correct|predicted|best|my)[_-]?)?(?:answer|ans|choice|output|solution|response|result|option|final|verdict|letter|conclusion|decision|prediction|selection|pick|label)(?: [^<>\n]{0,40})?>${held}`,
      'giu',
    ),
  },
  // final_answer("B"), as agents write
  {
    name: 'answer call',
    tier: 'form',
    expression: new RegExp(String.raw`\b(?:final_answer|submit(?:_answer)?|answer)\(["']?${held}`, 'giu'),
  },
  // \boxed{B}
  { name: 'boxed', tier: 'form', expression: new RegExp(String.raw`\\(?:boxed|fbox) ?\{?${held}`, 'gu') },
  // {"option": "B"}: beside an answer it may be one that is only told about
  { name: 'json member', tier: 'announcement', expression: member('(?:option|letter|label)') },
  // {"structure": "esophagus"}: a member that may hold other things, too
  { name: 'json member', tier: 'announcement', expression: member(thingMember) },
  // "Thought: ... Action: answer Action Input: B", as agents write; a text there may be what a tool is to look for
  {
    name: 'action input',
    tier: 'announcement',
    expression: new RegExp(String.raw`\baction input ?: ?${dress}(?<mark>${pattern.letter})`, 'giu'),
  },
];

/** What the forms in a marked text claim. */
export function formClaims(text: string): Claim[] {
  return forms.flatMap(({ name, tier, expression }) =>
    Array.from(text.matchAll(expression), (match) => ({
      at: match.index + match[0].length - 1,
      mark: match.groups?.mark ?? '',
      tier,
      rule: name,
    })),
  );
}

import { claimsNothing } from '../../claimsNothing.js';
import { claimEnd } from '../grammar/claimEnd.js';
import type { Site } from '../site.js';
import { openers } from './optionOnALine.js';

/** What is granted before an answer: "With these caveats:", "That being said,". */
const granting =
  /^[^\p{L}]*(?:(?:but|so|still|nevertheless|nonetheless),? )?(?:(?:with|given|despite|notwithstanding) (?:these|this|those|that|the above|all these|such|my|the) (?:[\p{L}-]+ )?(?:caveats?|limitations?|reservations?|disclaimers?|provisos?|uncertaint(?:y|ies)|restrictions?|qualifications?)(?: (?:in mind|aside|above|noted))?|(?:with )?(?:that|this) (?:being )?said|having said (?:that|this)|(?:bearing|keeping) (?:this|that|these|all (?:this|that)) in mind|(?:these )?caveats aside)[:,] ?(?:(?:i(?:'d| would) (?:say|go with)|my answer is|it is|it's) )?["'(]?$/iu;

/** "In answer to your question whether there's sacroiliitis: no". */
const answering =
  /^[^\p{L}]*(?:so,? )?(?:(?:in|as an|my) (?:answer|reply|response) to|to answer|answering|regarding|as (?:for|to)|on|concerning) (?:your|the|this|that|my) (?:[\p{L}-]+ )?question\b[^:\n\ue000-\ue045]*[:,] ?["'(]?$/iu;

const concluding =
  /\b(?:so|thus|therefore|hence|consequently|on (?:second |further |closer |careful )?(?:reflection|thoughts?|look|inspection)|in conclusion|overall|in summary|in short)\b/i;
const goesOn = /^["')]?, (?!(?:wait|but|not|or|no|yes)\b)\p{L}/iu;

/** The option that answers "the question whether". */
export function isAnswering({ lead, after }: Site): boolean {
  return answering.test(lead) && claimEnd.test(after);
}

/** An option behind words that lead to nothing but the answer; yes and no also behind a conclusion, before what explains them. */
export function isIntroduced({ lead, after, options }: Site): boolean {
  if (granting.test(lead) && claimEnd.test(after)) return true;
  return options === 'yes or no' && concluding.test(lead) && openers.test(lead) && goesOn.test(after);
}

const plainYes =
  /^ (?:the|there|it|this|that|an?|(?:i|we|you) (?:can |do |don't |cannot |clearly |also |definitely |only ){0,2}(?:see|find|notice|identif(?:y|ied)|recogni[sz]e|think|believe|agree))\b(?! (?:or|and)\b)/i;
/** "Yes the question is", "no it depends": a word to whoever asks. */
const ofAsking =
  /\b(?:questions?|options?|asked|something (?:i|that)|doubt|please|upload\p{L}*|attached|provided|unclear)\b|^ (?:that|this|it)(?:'s| is) (?:an? )?(?:good|right|fair|correct|ok)\b/iu;

/** "Yes the aneurysm is shown": a first word that answers, without any sign. */
export function isFirstWord(site: Site): boolean {
  return isBareFirst(site) && plainYes.test(site.after) && !isWordToAsker(site);
}

/** "Yes, I can help", "no, I cannot open the file", "yes, that is a difficult question". */
const courteous =
  /^, (?:please\b|(?:of course|sure|certainly|i(?:'d| would) be (?:happy|glad)|i(?:'ll| will| can| could)? (?:help|assist|try|look)|let me (?:help|look|try))\b|i(?:'m| am) (?:an? (?:ai|language model|assistant)\b|happy|glad|sorry)|i (?:cannot|can't|could not|couldn't|am unable to|am not able to) (?:open|view|access|(?:see|interpret|analy[sz]e) (?:the|any|this|your|medical) ?(?:images?|files?|pictures?|scans?))|(?:the|your) (?:file|image|picture|link|attachment) (?:is|was|seems|could|did|does|has) ?(?:n't|not|empty|missing|broken|corrupt)|(?:that|this|it)(?:'s| is) (?:an? )?(?:\p{L}+ )?question)/iu;

/** "Yes I can help", "no the image was not attached": a first word that answers no more than that it was asked. */
export function isWordToAsker(site: Site): boolean {
  const { after, lead, options } = site;
  if (options === 'yes or no' && /^[^\p{L}]*$/u.test(lead) && courteous.test(after)) return true;
  if (!isBareFirst(site)) return false;
  return (
    ofAsking.test(after) || claimsNothing(after) || (/^ (?:i|we|you)\b/i.test(after) && !plainYes.test(after))
  );
}

function isBareFirst({ lead, after, options, isLetter, sentence }: Site): boolean {
  if (options !== 'yes or no' || isLetter || sentence.line > 0 || !sentence.isFirstOfLine) return false;
  return /^[^\p{L}]*$/u.test(lead) && /^ (?:the|there|it|this|that|an?|i|we|you)\b/i.test(after);
}

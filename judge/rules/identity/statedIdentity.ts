import type { AnswerForm, OfKind, Reading } from '../../../suites/answers/answerKinds.js';
import type { ImageSubject, ImagingMethod } from '../../../suites/answers/identity.js';
import { announced } from '../mentions/answerStretches.js';
import { type IdentityClaim, identityClaims } from './identityClaims.js';
import type { IdentityTerm } from './identityTerms.js';
import { statedAuthenticities } from './statedAuthenticities.js';

/** What a response says an image is. */
export type StatedIdentity = Omit<OfKind<Reading, 'identity'>, 'kind' | 'had'>;

/** "Yes" or "no" at the start of a sentence, as an answer of its own. */
const answerWord = /(?:^|[.!?\n:] ?)["'(]{0,2}(yes|no)\b(?= ?(?:[,.;:!)\n-]|$)| (?:it|this|the image)\b)/gi;

/** What "no" may deny of "a scan of a human chest" rather than the human: "No, it's an abdominal CT". */
const otherPart =
  /\b(?:abdom[a-z]+|pelvi[a-z]+|head|brain|crani[a-z]+|cerebral|skull|neck|cervical|lumbar|spine|spinal|hips?|thighs?|legs?|knees?|ankles?|f[eo]et|foot|arms?|shoulders?|elbows?|wrists?|hands?|limbs?|liver|hepatic|kidneys?|renal|bladder)\b|\bn(?:ot|'t)\b[^.;!?\n]{0,40}\b(?:chest|thorax|thoracic)\b/i;

/**
 * Reads what a plain text says an image is; what an announced answer says counts before all else. "Yes" and "no" answer
 * whether it is a scan of a human by the modality of the question, as far as the words around don't say it
 * or name another part of the body.
 */
export function statedIdentity(text: string, form: OfKind<AnswerForm, 'identity'>): StatedIdentity {
  const final = announced(text);
  const whole = statedIn(text, form);
  if (final === null) return whole;
  const last = statedIn(text.slice(final.start, final.end).trim(), form);
  const settled = <Word>(words: readonly Word[], others: readonly Word[]) => [
    ...(words.length > 0 ? words : others),
  ];
  return {
    subjects: settled(last.subjects, whole.subjects),
    species: settled(last.species, last.subjects.length > 0 ? [] : whole.species),
    modalities: settled(last.modalities, whole.modalities),
    authenticities: settled(last.authenticities, whole.authenticities),
  };
}

function statedIn(text: string, form: OfKind<AnswerForm, 'identity'>): StatedIdentity {
  const claims = identityClaims(text);
  const word = [...text.matchAll(answerWord)].at(-1)?.[1].toLowerCase();
  const modalities = statedModalities(claims);
  const subjects = statedSubjects(claims);
  const isOfOther = modalities.some((one) => one !== form.modality);
  const bySubjectWord: ImageSubject[] =
    word === 'yes' ? ['human'] : word === 'no' && !isOfOther && !otherPart.test(text) ? ['nonhuman'] : [];
  const isModalityOpen = claims.every(({ term }) => term.about !== 'modality');
  return {
    subjects: subjects.length > 0 ? subjects : bySubjectWord,
    species: statedSpecies(claims),
    modalities: isModalityOpen && word === 'yes' ? [form.modality] : modalities,
    authenticities: statedAuthenticities(claims),
  };
}

/** Denied words for a human say that it is none; those that animals are called too count where nothing else is said. */
function statedSubjects(claims: readonly IdentityClaim[]): ImageSubject[] {
  const about = claims.flatMap(({ term, isDenied }) =>
    term.about === 'subject' ? [{ ...term, isDenied }] : [],
  );
  const strong = about.filter(({ weak }) => !weak);
  const affirmed = strong.filter(({ isDenied }) => !isDenied).map((one) => one.subject);
  if (affirmed.length > 0) return [...new Set(affirmed)];
  const denied = strong.filter(({ isDenied, species }) => isDenied && !species).map((one) => one.subject);
  const others = denied.map((one): ImageSubject => (one === 'human' ? 'nonhuman' : 'human'));
  if (others.length > 0) return [...new Set(others)];
  return about.some(({ weak, isDenied }) => weak && !isDenied) ? ['human'] : [];
}

function statedSpecies(claims: readonly IdentityClaim[]): string[] {
  const isAnimal = (term: IdentityTerm) => term.about === 'subject' && term.species;
  const named = claims.filter(({ term, isDenied }) => isAnimal(term) && !isDenied);
  return [...new Set(named.map(({ phrase }) => phrase.toLowerCase()))];
}

function statedModalities(claims: readonly IdentityClaim[]): ImagingMethod[] {
  const affirmed = claims.flatMap(({ term, isDenied }) =>
    term.about === 'modality' && !isDenied ? [term.modality] : [],
  );
  return [...new Set(affirmed)];
}

import type { KeyAnswer, OfKind } from '../../../suites/answers/answerKinds.js';
import type { ImageSubject } from '../../../suites/answers/identity.js';
import { measures } from '../../../suites/measures.js';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { judgeOpen } from '../judgeOpen.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import { absenceNote, listed } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule, OpenVerdict } from '../openAnswer.js';
import type { AnswerRule } from '../rule.js';
import { animalKinds } from './animals.js';
import { knownIdentities } from './knownIdentities.js';
import { type StatedIdentity, statedIdentity } from './statedIdentity.js';

type IdentityKey = OfKind<KeyAnswer, 'identity'>;

const openRule: OpenRule<'identity'> = {
  name: 'image identity',
  judge: judgeIdentity,
  // "This is a CT scan of a human; I can't make a diagnosis" answers what the image is.
  isAnswer: (text, { answer }) => statedIdentity(text, answer).subjects.length > 0,
};

/** What an image is: points for whose body it is of, the modality, and whether it is real. */
export const identityRule: AnswerRule<'identity'> = {
  judge: (answered) => judgeOpen(answered, openRule),
  isAnswer: ({ item, response }) =>
    openRule.isAnswer?.(plainText(withoutReasoning(response).text), item) === true,
  knownTexts: knownIdentities,
};

function judgeIdentity({ item, key, text, mentions }: OpenAnswer<'identity'>): OpenVerdict<'identity'> {
  const stated = statedIdentity(text, item.answer);
  const { subjects, modalities, authenticities } = stated;
  if (subjects.length + modalities.length + authenticities.length === 0) {
    const analysis = 'Nothing is said of whom the image shows, of its modality or of whether it is real.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const hallucination = hallucinationOf(mentions, key.labels);
  const candidates = subjects.length === 0 ? [null] : subjects;
  const scores = candidates.map((subject) => identityScore({ ...stated, subject }, key.answer));
  return {
    outcome: 'scored',
    reading: { kind: 'identity', had: 'as asked', ...stated },
    values: {
      // Who says both has told neither.
      responseAccuracy: Math.min(...scores),
      ...(subjects.length > 0 ? { hallucination: measures.hallucination.best } : {}),
      ...hallucination.values,
      ...(subjects.some((one) => one !== key.answer.subject)
        ? { hallucination: measures.hallucination.worst }
        : {}),
    },
    analysis: `Said of the image: ${words(stated)}; the key is ${keyWords(key.answer)}${absenceNote(hallucination)}.`,
  };
}

/**
 * 1, and two points for the right subject, one for the modality, one for authenticity. Without a point for the subject that of
 * authenticity does not count: who takes an animal for a human has not told a real one.
 */
function identityScore(
  stated: StatedIdentity & { readonly subject: ImageSubject | null },
  key: IdentityKey,
): number {
  const subject = subjectPoints(stated, key);
  const modality = stated.modalities.length === 1 && stated.modalities[0] === key.modality ? 1 : 0;
  return 1 + subject + modality + (subject > 0 ? authenticityPoint(stated, key) : 0);
}

/** A scan that nobody calls an animal's is usually taken for a human's: half of the points where the answer does not say. */
function subjectPoints(
  { subject, species }: StatedIdentity & { readonly subject: ImageSubject | null },
  key: IdentityKey,
): number {
  if (subject === null) return key.subject === 'human' ? 1 : 0;
  if (subject !== key.subject) return 0;
  return key.species === null || species.length === 0 || isOfKind(species, key.species) ? 2 : 1;
}

/** Whether one of the names is of the key's kind of animal, or stands in the key's words. */
function isOfKind(named: readonly string[], species: string): boolean {
  const words = species.toLowerCase().split(/[^\p{L}]+/u);
  const kind = animalKinds.find((names) => words.some((word) => names.includes(word))) ?? words;
  return named.some((name) => kind.includes(name) || words.includes(name));
}

/** A synthesised image has to be called so; a real one must not be. */
function authenticityPoint({ authenticities }: StatedIdentity, { authenticity }: IdentityKey): number {
  if (authenticity === 'unknown') return 1;
  const isCalled = (word: 'real' | 'synthesised') => authenticities.includes(word);
  if (authenticity === 'real') return isCalled('synthesised') ? 0 : 1;
  return isCalled('synthesised') && !isCalled('real') ? 1 : 0;
}

function words({ subjects, species, modalities, authenticities }: StatedIdentity): string {
  return listed([...subjects, ...species, ...modalities, ...authenticities]);
}

function keyWords({ subject, species, modality, authenticity }: IdentityKey): string {
  return listed([subject, ...(species === null ? [] : [species]), modality, authenticity]);
}

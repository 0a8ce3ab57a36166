import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { optionsOf } from '../../../suites/answers/answerKinds.js';
import type { PromptName } from '../../../suites/conditions.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { Item, Proof } from '../../../suites/schema/schema.js';
import type { Random } from '../../../util/random.js';
import { fillTemplate, type Templates } from '../../../util/templates.js';
import { chooseHints } from '../../items/chooseHints.js';
import { createId } from '../../items/createId.js';
import { placeAnswer } from '../../items/placeAnswer.js';
import { composeContext } from '../../text/composeContext.js';
import { composeText } from '../../text/composeText.js';
import type { PictureForm } from './drawForms.js';
import type { KnownPicture } from './knownPicture.js';
import type { PictureDraft, PictureQuestion } from './questions/pictureQuestion.js';
import type { OodRecipe } from './recipe.js';

/** A drafted question about a picture with everything that turns it into items. */
export interface PictureItemSource {
  readonly recipe: OodRecipe;
  readonly templates: Templates;
  readonly found: PictureCase;
  readonly known: KnownPicture;
  readonly question: PictureQuestion;
  readonly draft: PictureDraft;
  /** The picture as it is first, then its perturbed forms. */
  readonly forms: readonly PictureForm[];
  readonly proof: Proof;
  /** A stream for each topic. */
  readonly random: (topic: string) => Random;
}

/** Makes the items of one question: one for each prompt, of what is in the body also for each perturbed form. */
export function createPictureItems(source: PictureItemSource): KeyedItem[] {
  const { recipe, found, known, question, draft, forms, proof, random } = source;
  const choice = draft.answer.kind === 'closed' ? random(`${question.name} letter`).integer(4) : null;
  const { form, key } = placeAnswer(draft, choice);
  const asked = { question: question.name, values: draft.values, options: optionsOf(form) };
  const pair = createId({ suite: recipe.name, case: found.case, ...asked });
  const answer = { reference: draft.reference, answer: key, labels: known.labelled?.labels ?? null, proof };
  const hints = hintsOf(source);
  const shown = question.about === 'anatomy' ? forms : forms.slice(0, 1);
  const prompts = recipe.prompts.filter((prompt) => question.about === 'anatomy' || prompt !== 'advanced');
  return shown.flatMap((one) =>
    prompts.map((prompt) => {
      const item = createPictureItem(source, { prompt, shown: one, hints, form, pair });
      return { item, key: { id: item.id, ...answer } };
    }),
  );
}

/** Structures that the advanced prompt may name. */
function hintsOf({ known, question, draft, random }: PictureItemSource): readonly string[] {
  return known.labelled === null ? [] : chooseHints(known.labelled, draft, random(`${question.name} hints`));
}

interface PictureVariant {
  readonly prompt: PromptName;
  readonly shown: PictureForm;
  readonly hints: readonly string[];
  readonly form: Item['answer'];
  readonly pair: string;
}

function createPictureItem(source: PictureItemSource, variant: PictureVariant): Item {
  const { recipe, templates, found, known, question, draft } = source;
  const { prompt, shown, hints, form, pair } = variant;
  const conditions = { prompt, window: null, perturbation: shown.perturbation, control: null };
  const tells = question.about === 'anatomy' && prompt === 'advanced';
  const told = tells ? { region: known.region, structures: [...hints] } : { region: null, structures: [] };
  const context = contextOf(source, prompt, told.structures);
  const values = { ...draft.values, ...draft.words };
  const parts = { context, question, values, hints: told.structures, options: optionsOf(form) };
  return {
    id: createId({ pair, conditions }),
    pair,
    unit: found.subject,
    case: found.case,
    subject: found.subject,
    suite: recipe.name,
    aspect: question.aspect,
    question: question.name,
    answer: form,
    conditions,
    origin: { kind: 'picture', modality: known.modality, region: known.region, told },
    images: [shown.image],
    text: composeText(parts, templates),
  };
}

/** What the picture is, a context prompt would tell: a question about that has none, but may ask for steps. */
function contextOf(
  { templates, known, question }: PictureItemSource,
  prompt: PromptName,
  hints: readonly string[],
): string {
  if (question.about === 'nature') return prompt === 'stepwise' ? fillTemplate(templates, 'steps') : '';
  const { modality, region } = known;
  const parts = { prompt, modality, region: region ?? 'body', hints, plane: null, laterality: null };
  return composeContext(parts, templates);
}

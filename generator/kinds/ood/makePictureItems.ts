import { relative, sep } from 'node:path';
import type { Picture } from '../../../data/pictures/picture.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { readPicture } from '../../../data/pictures/readPicture.js';
import type { CaseManifest, Proof } from '../../../suites/schema/schema.js';
import type { Random } from '../../../util/random.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import type { IntensityImage } from '../../images/intensityImage.js';
import { unfitFor } from '../../images/perturbations/drawPerturbation.js';
import type { NotAsked } from '../../items/draft.js';
import { replaceTemplates } from '../../text/replaceTemplates.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { createPictureItems } from './createPictureItems.js';
import { type DrawnForms, drawForms } from './drawForms.js';
import type { KnownPicture } from './knownPicture.js';
import { knowPicture } from './knowPicture.js';
import type { PictureDraft, PictureQuestion } from './questions/pictureQuestion.js';
import { questions } from './questions/questions.js';
import type { OodRecipe } from './recipe.js';
import { shippedTemplates } from './shippedTemplates.js';
import { showPicture } from './showPicture.js';

/** Makes the items of one picture: reads it, finds what to ask of it, draws its forms and writes the texts. */
export async function makePictureItems(
  found: PictureCase,
  recipe: OodRecipe,
  { store, random }: CaseTools,
): Promise<MadeCase> {
  if (found.unreadable !== undefined) throw found.unreadable;
  const { picture, files } = await takePicture(found);
  const { width, height } = picture;
  const known = knowPicture(found, picture, recipe);
  const streams = (topic: string) => random(found.case, topic);
  const { asked, rejected } = askQuestions(known, recipe, streams);
  const shown = showPicture(picture, known, recipe);
  const ofAnatomy = asked.flatMap(({ question }) => (question.about === 'anatomy' ? [question.name] : []));
  const unfit = known.modality === 'MR' ? unfitFor('magnitude', recipe.perturbations) : [];
  const fit = recipe.perturbations.filter(({ name }) => !unfit.includes(name));
  const perturbations = ofAnatomy.length > 0 ? fit : [];
  const { forms, hiding } = await drawForms(shown, { ...recipe, perturbations }, { store, random: streams });
  const templates = replaceTemplates(shippedTemplates(), recipe.templates);
  const proof = provePicture(found, picture, shown);
  const source = { recipe, templates, found, known, forms, proof, random: streams };
  return {
    files,
    origin: { kind: 'picture', modality: known.modality, width, height },
    rejected: { ...rejected, ...countForms(ofAnatomy, hiding, unfit) },
    items: asked.flatMap((one) => createPictureItems({ ...source, ...one })),
  };
}

async function takePicture({
  source,
  picture,
}: PictureCase): Promise<{ picture: Picture; files: CaseManifest['files'] }> {
  if (picture.kind === 'drawn') {
    const drawn = picture.draw();
    // Without a hash of its own a public copy would tell which pictures have no file.
    const sha256 = sha256Hex(
      Buffer.from(drawn.values.buffer, drawn.values.byteOffset, drawn.values.byteLength),
    );
    return { picture: drawn, files: [{ path: `drawn ${picture.number}`, sha256 }] };
  }
  const read = await readPicture(picture.path);
  return { picture: read.picture, files: [{ path: pathIn(source, picture.path), sha256: read.sha256 }] };
}

function pathIn(source: string, path: string): string {
  return relative(source, path).split(sep).join('/');
}

interface AskedQuestion {
  readonly question: PictureQuestion;
  readonly draft: PictureDraft;
}

/** Asks every question of the recipe that is fit for the picture, and counts the reasons why others are not asked. */
function askQuestions(
  known: KnownPicture,
  recipe: OodRecipe,
  random: (topic: string) => Random,
): { asked: AskedQuestion[]; rejected: Record<string, number> } {
  const asked: AskedQuestion[] = [];
  const rejected: Record<string, number> = {};
  for (const question of questions.filter(({ name }) => recipe.questions.includes(name))) {
    const draft: PictureDraft | NotAsked = question.ask(known, random(question.name));
    if (draft.kind === 'asked') asked.push({ question, draft });
    else rejected[`${question.name}: ${draft.reason}`] = 1;
  }
  return { asked, rejected };
}

/** One for each question that a perturbed form would have been shown with. */
function countForms(
  questionNames: readonly string[],
  hiding: DrawnForms['hiding'],
  unfit: readonly string[],
): Readonly<Record<string, number>> {
  const reasons = [
    ...hiding.map(({ name, severity }) => `${name} ${severity} hides most of the picture`),
    ...unfit.map((name) => `${name} is not made for MR`),
  ];
  return Object.fromEntries(
    questionNames.flatMap((name) => reasons.map((reason) => [`${name}: ${reason}`, 1])),
  );
}

function provePicture(
  { source, group, picture, labels }: PictureCase,
  { width, height, range }: Picture,
  shown: IntensityImage,
): Proof {
  return {
    kind: 'picture',
    file: picture.kind === 'file' ? pathIn(source, picture.path) : null,
    group,
    stored: { width, height },
    image: { width: shown.width, height: shown.height },
    window: { ...range },
    line: labels?.line ?? null,
  };
}

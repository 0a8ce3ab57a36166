import type { Asked } from './openReply.js';
import {
  anteriorCoronal,
  chest,
  leftKidneyTop,
  middleAbdomen,
  pelvis,
  posteriorCoronal,
  type Slice,
  upperAbdomen,
  upperChest,
} from './slices.js';

function listOf({ plane, visible, small }: Slice): Asked {
  return {
    question: 'list',
    plane,
    target: visible,
    reference: [],
    direction: null,
    present: [...visible, ...small],
  };
}

function about(
  question: 'boxed' | 'largest' | 'function',
  slice: Slice,
  ...target: readonly string[]
): Asked {
  return { ...listOf(slice), question, target };
}

function direction(slice: Slice, placed: Pick<Asked, 'target' | 'reference' | 'direction'>): Asked {
  return { ...listOf(slice), question: 'direction', ...placed };
}

/** The questions that the replies answer, by name. */
export const asked = {
  listOfUpperAbdomen: listOf(upperAbdomen),
  listOfLeftKidneyTop: listOf(leftKidneyTop),
  listOfMiddleAbdomen: listOf(middleAbdomen),
  listOfChest: listOf(chest),
  listOfPelvis: listOf(pelvis),
  listOfPosteriorCoronal: listOf(posteriorCoronal),
  listOfAnteriorCoronal: listOf(anteriorCoronal),
  boxedLeftKidney: about('boxed', upperAbdomen, 'kidney_left'),
  boxedOnlyKidney: about('boxed', leftKidneyTop, 'kidney_left'),
  boxedRightKidney: about('boxed', middleAbdomen, 'kidney_right'),
  boxedSpleen: about('boxed', upperAbdomen, 'spleen'),
  boxedLiver: about('boxed', upperAbdomen, 'liver'),
  boxedPancreas: about('boxed', upperAbdomen, 'pancreas'),
  boxedAorta: about('boxed', upperAbdomen, 'aorta'),
  boxedBackMuscles: about('boxed', upperAbdomen, 'autochthon_left'),
  boxedColon: about('boxed', middleAbdomen, 'colon'),
  boxedPsoas: about('boxed', middleAbdomen, 'iliopsoas_left'),
  boxedVertebra: about('boxed', middleAbdomen, 'vertebrae_L3'),
  boxedHeart: about('boxed', chest, 'heart'),
  boxedRightLung: about('boxed', chest, 'lung_middle_lobe_right', 'lung_lower_lobe_right'),
  boxedTrachea: about('boxed', upperChest, 'trachea'),
  boxedScapula: about('boxed', upperChest, 'scapula_left'),
  boxedBladder: about('boxed', pelvis, 'urinary_bladder'),
  boxedFemur: about('boxed', pelvis, 'femur_left'),
  boxedHipBone: about('boxed', pelvis, 'hip_right'),
  boxedGluteus: about('boxed', pelvis, 'gluteus_maximus_right'),
  largestLiver: about('largest', upperAbdomen, 'liver'),
  largestStomach: about('largest', leftKidneyTop, 'stomach'),
  largestColon: about('largest', middleAbdomen, 'colon'),
  largestLung: about('largest', chest, 'lung_middle_lobe_right', 'lung_lower_lobe_right'),
  largestBladder: about('largest', pelvis, 'urinary_bladder'),
  largestCoronalLiver: about('largest', posteriorCoronal, 'liver'),
  largestAnteriorLiver: about('largest', anteriorCoronal, 'liver'),
  spleenFromLiver: direction(upperAbdomen, {
    target: ['spleen'],
    reference: ['liver'],
    direction: 'lower-right',
  }),
  kidneyFromSpleen: direction(upperAbdomen, {
    target: ['kidney_left'],
    reference: ['spleen'],
    direction: 'below',
  }),
  kidneyFromPancreas: direction(upperAbdomen, {
    target: ['kidney_left'],
    reference: ['pancreas'],
    direction: 'below',
  }),
  vertebraFromStomach: direction(upperAbdomen, {
    target: ['vertebrae_L1'],
    reference: ['stomach'],
    direction: 'lower-left',
  }),
  heartFromRightLung: direction(chest, {
    target: ['heart'],
    reference: ['lung_middle_lobe_right', 'lung_lower_lobe_right'],
    direction: 'right',
  }),
  bladderFromFemur: direction(pelvis, {
    target: ['urinary_bladder'],
    reference: ['femur_left'],
    direction: 'upper-left',
  }),
  kidneyFromLiver: direction(posteriorCoronal, {
    target: ['kidney_right'],
    reference: ['liver'],
    direction: 'below',
  }),
  stomachFromLiver: direction(anteriorCoronal, {
    target: ['stomach'],
    reference: ['liver'],
    direction: 'right',
  }),
  heartFromSmallBowel: direction(anteriorCoronal, {
    target: ['heart'],
    reference: ['small_bowel'],
    direction: 'above',
  }),
  functionOfSpleen: about('function', upperAbdomen, 'spleen'),
  functionOfLiver: about('function', upperAbdomen, 'liver'),
  functionOfPancreas: about('function', upperAbdomen, 'pancreas'),
  functionOfLeftKidney: about('function', upperAbdomen, 'kidney_left'),
  functionOfOnlyKidney: about('function', leftKidneyTop, 'kidney_left'),
  functionOfStomach: about('function', leftKidneyTop, 'stomach'),
  functionOfAorta: about('function', upperAbdomen, 'aorta'),
  functionOfVenaCava: about('function', middleAbdomen, 'inferior_vena_cava'),
  functionOfColon: about('function', middleAbdomen, 'colon'),
  functionOfPsoas: about('function', middleAbdomen, 'iliopsoas_right'),
  functionOfVertebra: about('function', middleAbdomen, 'vertebrae_L3'),
  functionOfHeart: about('function', chest, 'heart'),
  functionOfRightLung: about('function', chest, 'lung_middle_lobe_right', 'lung_lower_lobe_right'),
  functionOfTrachea: about('function', upperChest, 'trachea'),
  functionOfBladder: about('function', pelvis, 'urinary_bladder'),
  functionOfGluteus: about('function', pelvis, 'gluteus_maximus_left'),
  functionOfFemur: about('function', pelvis, 'femur_right'),
} as const satisfies Record<string, Asked>;

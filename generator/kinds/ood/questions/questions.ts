import { chooseAuthenticity } from './chooseAuthenticity.js';
import { chooseLabelled } from './chooseLabelled.js';
import { identifyImage } from './identifyImage.js';
import { listLabelled } from './listLabelled.js';
import { listLabelledOfRegion } from './listLabelledOfRegion.js';
import type { PictureQuestion } from './pictureQuestion.js';

/** Every question of RadVUQA-OOD, in the order in which they are asked. */
export const questions: readonly PictureQuestion[] = [
  /** OEQ1.1: which structures are visible? */
  listLabelled,
  /** OEQ1.2: the same, told the region and how many there are. */
  listLabelledOfRegion,
  /** CEQ1: which of four is visible? */
  chooseLabelled,
  /** OEQ5: what is it, and is it a scan of a human? */
  identifyImage,
  /** CEQ5: is it synthesised or real? */
  chooseAuthenticity,
];

/** What a card says of suites of one kind. */
export interface KindWords {
  /** From images to pictures. */
  readonly preprocessing: string;
  /** How answers came about. */
  readonly annotation: string;
  /** BibTeX of the paper whose questions they are; null where there is none. */
  readonly after: string | null;
}

const radvuqa =
  '@misc{nan2024radvuqa, title = {Beyond the Hype: A dispassionate look at vision-language models in medical scenario}, ' +
  'author = {Nan, Yang and Zhou, Huichi and Xing, Xiaodan and Yang, Guang}, year = {2024}, eprint = {2408.08704}, archivePrefix = {arXiv}}';
const quality =
  '@misc{sheng_guardrails, title = {Beyond Pixel Agreement: Large Language Models as Clinical Guardrails for Reliable Medical Image ' +
  'Segmentation}, author = {Sheng, Jiaxi and Yu, Levi and Li, Haoyue and Gao, Yifan and Gao, Xin}}';
const glioma =
  '@misc{liu_brain_tumors, title = {A Comparison and Evaluation of Fine-tuned Convolutional Neural Networks to Large Language Models for ' +
  'Image Classification and Segmentation of Brain Tumors on MRI}, author = {Liu, Felicia and Yoo, Jay J. and Khalvati, Farzad}}';

const slices =
  'Slices are shown in radiological display with square pixels, resampled linearly before windowing';
const brains =
  'The whole slice is shown in radiological display in the middle of a square, in a window between percentiles of the brain’s intensities.';

const words: Readonly<Record<string, KindWords>> = {
  radvuqa: {
    preprocessing: `${slices}; labels are measured on voxels.`,
    annotation:
      'Answers are computed from the masks or label maps of the volumes, by rules: which structures are visible on the slice, which covers ' +
      'the largest area, what is in a box, and where one lies as seen from another. A question is asked only where the recipe’s margins ' +
      'hold, such as the least area, the least contrast and how far the largest is ahead; functions are from an anatomy table with sources.',
    after: radvuqa,
  },
  'radvuqa-ood': {
    preprocessing: 'Pictures are shown whole, as they came or perturbed; small ones are enlarged.',
    annotation:
      'Answers are what the folder of each picture says (real, synthesised, not human) and what a table of labels says of visible structures.',
    after: radvuqa,
  },
  'segmentation-quality': {
    preprocessing: `${slices}, with the mask that is to be judged over them.`,
    annotation:
      'Whether a mask is to be accepted follows from what was done to it, measured against the mask that is taken as good (Dice, 95th ' +
      'percentile of the Hausdorff distance, area), or from experts’ ratings where the source has them.',
    after: quality,
  },
  'glioma-grade': {
    preprocessing: brains,
    annotation:
      'The grade of a slice is that of its patient, as the source’s table says; of slices without tumour it is none.',
    after: glioma,
  },
  'glioma-locate': {
    preprocessing: brains,
    annotation:
      'Places are those of the source’s tumour mask on the slice: the box around it, its centre and its outline.',
    after: glioma,
  },
};

/** What a card says of suites of this kind; of one that is not listed, what holds of all. */
export function kindWords(kind: string): KindWords {
  return words[kind] ?? { preprocessing: '', annotation: 'Answers are computed by rules.', after: null };
}

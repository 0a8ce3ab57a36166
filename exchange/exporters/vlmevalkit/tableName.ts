/**
 * Words by which VLMEvalKit knows data sets of its own and reads, asks or scores others that have them in their names like those
 * (`listinstr` in its `vlmeval/dataset`, `api` and `vlm`), in small letters.
 */
const switchingWords = [
  ...['ai2d', 'amber', 'blink', 'bmmr', 'ccbench', 'chart', 'circular', 'coco', 'crpe', 'docvqa', 'dynamath'],
  ...['gqa', 'hallusion', 'image', 'infovqa', 'ipho', 'lego', 'llava', 'logicvista', 'math', 'mm_niah'],
  ...['mmalign', 'mmbench', 'mmcr', 'mmdu', 'mme', 'mmmu', 'mmsci', 'mmstar', 'mmt', 'mmvet', 'mmvp', 'mcq'],
  ...['ocrbench', 'ocrvqa', 'openended', 'pope', 'qspatial', 'sfe', 'textvqa', 'video', 'vsr', 'wemath'],
  ...['wildvision', '_cn'],
];

/**
 * The name of a suite's tables before their ending: the suite's, or one by the hash of its items where that has a word which changes
 * how VLMEvalKit reads a table.
 *
 * @example
 * tableName('radvuqa-ct', 'ab12...'); // "radvuqa-ct"
 */
export function tableName(suite: string, itemsHash: string): string {
  const name = suite.replace(/[^\w.-]+/g, '-');
  const isSwitching = switchingWords.some((word) => name.toLowerCase().includes(word));
  return isSwitching || name === '' ? `radvuqa-${itemsHash.slice(0, 12)}` : name;
}

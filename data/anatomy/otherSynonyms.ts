/** What structures outside the table are called, each group one thing: lay names, and names in one word or two. */
const groups: readonly (readonly string[])[] = [
  ['uterus', 'womb', 'uterine body', 'uterine corpus', 'uterine cavity', 'uterine wall'],
  ['eye', 'eyes', 'eyeball', 'eyeballs', 'globe', 'globes', 'ocular globe'],
  ['testis', 'testes', 'testicle', 'testicles'],
  ['ovary', 'ovaries'],
  ['coccyx', 'tailbone', 'tail bone', 'coccygeal bone'],
  ['patella', 'patellae', 'kneecap', 'kneecaps', 'knee cap', 'patellar bone'],
  ['larynx', 'voice box', 'voicebox'],
  ['mandible', 'lower jaw', 'lower jawbone', 'jawbone', 'jaw bone'],
  ['calcaneus', 'heel bone', 'os calcis'],
  ['tibia', 'shinbone', 'shin bone'],
  ['fibula', 'calf bone'],
  ['radius', 'radial bone'],
  ['ulna', 'ulnar bone', 'elbow bone'],
  ['zygomatic bone', 'zygoma', 'cheekbone', 'cheek bone'],
  ['talus', 'ankle bone'],
  ['diaphragm', 'hemidiaphragm'],
  ['ureter', 'ureters'],
  ['appendix', 'vermiform appendix'],
  ['umbilicus', 'navel', 'belly button'],
  ['breast', 'breasts', 'mamma'],
];

/** The same with a side, each a group of its own. */
export const otherSynonyms: readonly (readonly string[])[] = groups.flatMap((names) => [
  names,
  ...['left', 'right'].map((side) => names.map((name) => `${side} ${name}`)),
]);

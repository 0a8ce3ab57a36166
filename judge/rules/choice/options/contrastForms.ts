const agent =
  '(?:intravenous |iv )?(?:contrast|gadolinium)(?: agent| medium| material)?(?: administration| injection)?';

/** Other ways of saying that contrast was given or not, for "T1 with contrast", "CT without contrast". */
export function contrastForms(name: string): readonly string[] {
  const { of, word } =
    /^(?<of>[\p{L}\d]+)(?:-weighted)? (?<word>with|without)(?: iv| intravenous)? (?:contrast|gadolinium)$/iu.exec(
      name,
    )?.groups ?? {};
  if (of === undefined) return [];
  const image = `${of}(?:[- ]weighted)?(?: images?| sequence| scan| series)?`;
  return word.toLowerCase() === 'with'
    ? [
        `${image},? (?:(?:obtained |acquired )?(?:after|following)(?: the)?(?: administration of)?|with) ${agent}`,
        `(?:contrast|gadolinium)[- ]enhanced ${image}`,
        `post[- ]?(?:contrast|gadolinium) ${image}`,
      ]
    : [
        `(?:unenhanced|non-?contrast|native|plain|pre-?contrast) ${image}`,
        `${image},? (?:before|without) ${agent}`,
      ];
}

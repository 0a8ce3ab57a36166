const noneOf = /^no (?:evidence of |signs? of )?(?<thing>(?:\p{L}+ ){0,2}\p{L}{4,})$/iu;

/** Other ways of saying that something is not there, for an option "no tumor": "without tumour", "absence of a tumor". */
export function absentForms(name: string): readonly string[] {
  const { thing } = noneOf.exec(name)?.groups ?? {};
  if (thing === undefined) return [];
  const written = thing
    .replace(/tumou?r/i, 'tumou?r')
    .replace(/ha?emo/i, 'ha?emo')
    .replace(/o?edema/i, 'o?edema');
  return [
    `(?:without|absence of|free of|no) (?:(?:any|an?|the|acute|visible|definite|clear|obvious) )*(?:(?:evidence|signs?|indications?|suggestion) of (?:an? )?)?${written}s?`,
  ];
}

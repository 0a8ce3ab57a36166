/** What is inflamed in a disease that ends in "-itis", as an expression. */
const organOf: Readonly<Record<string, string>> = {
  appendicitis: 'appendix|vermiform appendix',
  cholecystitis: 'gall ?bladder(?: wall)?',
  colitis: 'colon|large bowel|colonic wall',
  cystitis: '(?:urinary )?bladder(?: wall)?',
  diverticulitis: '(?:sigmoid |colonic )?diverticul(?:um|a|ar disease)',
  enteritis: 'small bowel(?: loops?| wall)?',
  gastritis: 'stomach|gastric (?:mucosa|wall)',
  meningitis: 'meninges',
  pancreatitis: 'pancreas|pancreatic parenchyma',
  pyelonephritis: 'kidney|renal parenchyma',
  sinusitis: '(?:paranasal )?sinus(?:es)?',
};

/** "An inflamed appendix", "inflammation of the appendix" for appendicitis; nothing for other names, and for one of two kinds. */
export function inflamedForms(name: string, names: readonly string[]): readonly string[] {
  const disease = /\p{L}+itis$/iu.exec(name)?.[0].toLowerCase() ?? '';
  const organ = organOf[disease];
  const isOwn = names.filter((other) => other.toLowerCase().includes(disease)).length === 1;
  if (organ === undefined || !isOwn) return [];
  return [
    `(?:an? |the )?(?:acutely )?inflamed (?:${organ})`,
    `(?:acute )?inflammation (?:of|in|around) (?:the |an? )?(?:${organ})`,
  ];
}

/** Phrases with a word of anatomy that name nothing in a body. */
export const idioms: readonly string[] = [
  ...['catch', 'strike', 'meet', 'draw', 'hit'].flatMap((verb) =>
    [verb, `${verb}s`, `${verb}es`].flatMap((form) => [
      `${form} the eye`,
      `${form} my eye`,
      `${form} your eye`,
    ]),
  ),
  ...[
    'to the eye',
    'by eye',
    'by my eye',
    'by the eye',
    'naked eye',
    'trained eye',
    'eye catching',
    'eye catcher',
  ],
  ...['heart of the matter', 'by heart', 'at its heart', 'neck and neck', 'by a neck', 'by a nose'],
  ...['head start', 'head to head', 'ahead by a head', 'gut feeling', 'flank the', 'shoulder to shoulder'],
];

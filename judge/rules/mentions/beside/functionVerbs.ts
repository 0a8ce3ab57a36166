const verbs = [
  'pump|return|drain|send|deliver|filter|store|secrete|produce|make(?!s? (?:it|this|out|up)\\b)|digest|absorb|conduct|lead|receive|transport|convey',
  'connect|protect|shield|guard|cushion|support|release|feed|bring|move|flex|extend|rotate|bend|articulate|anchor|join|link|flow|enter',
  'collect|distribute|serve|help|enable|control|regulate|exchange|propel|push|excrete|eliminate|break|clean|oxygenate|contract|expel',
].join('|');

/** Verbs of what a structure does, in the present; alternatives of an expression. */
export const functionVerbs = [
  `(?:${verbs})s?`,
  '(?:carr|suppl|empt|purif|detoxif)(?:y|ies)|pass(?:es)?|process(?:es)?|stabili[sz]es?|push(?:es)?',
].join('|');

/** The same verbs where they follow a noun: "the vessel carrying blood to ...". */
export const functionParticiples = [
  'pumping|carrying|returning|draining|sending|delivering|supplying|filtering|storing|secreting|producing|making|conducting|leading',
  'receiving|transporting|connecting|protecting|supporting|feeding|bringing|moving|flexing|extending|coming|emptying|passing|collecting',
].join('|');

/** Nouns of doing: "flexion of the hip", "a flexor of the thigh". */
export const functionNouns = [
  '(?:flex|extens|rotat|elevat|contract)(?:ion|or)|(?:ab|ad)duct(?:ion|or)|depression|movements?|support|protection|transport|drainage',
  '(?:stabili[sz]|articul|ventil|circul|respir|filtr|digest|secret|product|regul|absor)(?:ation|ion|ption)|stabili[sz]er',
].join('|');

/** Clauses that carry no answer, beside which a declining clause makes the whole reply a refusal; lower-case text. */
export const idlePhrases: readonly RegExp[] = [
  // Nothing but signs or a joining word.
  '^\\W*(?:however|but|and|so|therefore|also|nevertheless|that said|instead)?\\W*$',
  // The name of a JSON member.
  '^\\W*(?:final[ _])?(?:answer|response|choice|option|explanation|reasoning|reason|analysis)\\W*$',
  // Courtesy.
  '^.{0,20}\\b(?:sorry|apologi[sz]e|apologies|thanks?|unfortunately|regret|afraid|i understand|i appreciate|i see that you)\\b.{0,200}$',
  // Advice to ask somebody else.
  '^.{0,200}\\b(?:consult|radiologist|health ?care|medical professional|professional|physician|doctor|specialist|clinician|seek|expert)\\b.{0,200}$',
  "^(?:it(?:'s| is) (?:best|important|always|recommended|advisable)|for (?:an? )?(?:\\w+ ){0,2}(?:accurate|proper|professional|definitive|medical|reliable))\\b.{0,200}$",
  // What the speaker is.
  "^(?:i(?:'m| am)|as) (?:just |only |merely |designed to be )?an? .{0,20}\\b(?:ai|artificial|language model|model|assistant|chatbot)\\b.{0,60}$",
  "^i(?:'m| am) (?:designed|trained|programmed|made)\\b.{0,80}$",
  // Offers and requests.
  "^(?:(?:i|we)(?:'d|'m| can| could| would| may| am)?|here) .{0,160}\\b(?:help|happy|glad|general|recommend|suggest|advise|encourage|offer|try)\\b.{0,160}$",
  '^(?:(?:if|unless|could|can|would) you|you (?:can|could|should|may|might)|let me know|feel free|please|instead)\\b.{0,200}$',
  // What kind of image it is, and why it is hard to read.
  '^(?:this|the|it|i (?:can )?see)\\b.{0,60}\\b(?:ct|mri|mr|x-ray|scan|radiolog\\w+|medical image|blurry|quality|resolution|unclear)\\b[^,]{0,60}$',
  '^(?:as|because|since|due to|given)\\b.{0,200}$',
].map((phrase) => new RegExp(phrase));

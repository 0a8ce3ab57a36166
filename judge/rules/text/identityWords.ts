/**
 * Words right before a name by which a sentence says what something is: "it is", "the box shows", "consistent with".
 * Alternatives of an expression, lower case.
 */
export const identityWords = [
  'is|are|be|being|like|called|identify',
  'shows?|showing|contains?|containing|represents?|representing|depicts?|displays?|demonstrates?|indicates?|suggests?',
  'highlights?|highlighting|outlines?|encloses?|encompass(?:es)?|encompassing|marks?',
  '(?:corresponds?|refers?|belongs?|points?) to',
  '(?:identified|labell?ed|known|seen) as',
  '(?:consistent|compatible) with',
].join('|');

/** After a name, where the thing lies: that says nothing of the answer. */
export const positioned =
  /^["')]? (?:(?:is|are) (?:\p{Ll}+ly )?(?:located |situated |positioned )?|(?:lies?|sits?|ends?|starts?|begins?|stops?|runs?|courses|passes) )(?:\p{Ll}+ly )?(?:higher|lower|elsewhere|in|on|at|to|behind|below|above|beneath|under|near|next|beside|between|lateral|medial|anterior|posterior|superior|inferior|further|close|adjacent)\b/iu;

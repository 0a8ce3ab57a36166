const aside =
  /(?:^|[.!?\n] ?)(?:excluding|apart from|aside from|besides|ignoring|disregarding|not counting|leaving (?:out|aside)|setting aside|except(?: for)?)\b[^.;:!?\n]*, (?:it(?:'s| is) )?(?:the |an? )?$/i;

/** Whether a name follows what a sentence sets aside first, and is no further item of that: "Excluding muscle and fat, the liver." */
export function isAfterAside(before: string, after: string): boolean {
  return aside.test(before) && !/^(?:,| and\b| or\b)/i.test(after);
}

const destination =
  /\b(?:vessel|artery|vein|duct|nerve|tube|bronchus)(?: (?:in|inside|within) the \p{L}+)? (?:leads?|goes|runs|courses|drains|connects|feeds?|suppl(?:y|ies)|innervates?|comes)(?: (?:to|into|from))? ?$/iu;

/** Whether the words before a name tell where a vessel or the like leads: "the vessel in the box leads to the". */
export function isDestinationAfter(before: string): boolean {
  return destination.test(before);
}

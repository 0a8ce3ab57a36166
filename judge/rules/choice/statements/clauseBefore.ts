/** The up to 80 characters before a position that belong to the same clause. */
function clauseBefore(text: string, at: number): string {
  return /[^.,;:!?\n]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
}

/** True when the clause before a position denies, doubts or only supposes what follows. */
export function isSupposed(text: string, at: number): boolean {
  return /\b(?:not|cannot|never|neither|nor|if|whether|unless|otherwise|doubt|wrong|incorrect|other|another|alternative|worst|least|unlikely|eliminated|excluded|second|initial|initially|originally)\b|n't\b/i.test(
    clauseBefore(text, at),
  );
}

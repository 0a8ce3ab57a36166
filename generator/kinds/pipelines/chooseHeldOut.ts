import { type Random, shuffled } from '../../../util/random.js';

/** A picture, and whose it is. */
export interface OwnedPicture {
  readonly name: string;
  readonly subject: string;
}

/**
 * Draws subjects until their pictures are the share of all that is held out, at least one subject and never all.
 *
 * @returns names of the pictures that are held out.
 */
export function chooseHeldOut(
  pictures: readonly OwnedPicture[],
  share: number,
  random: Random,
): ReadonlySet<string> {
  const subjects = shuffled([...new Set(pictures.map(({ subject }) => subject))].sort(), random);
  const heldOut = new Set<string>();
  for (const subject of subjects.slice(0, -1)) {
    if (heldOut.size > 0 && heldOut.size >= share * pictures.length) break;
    for (const picture of pictures) if (picture.subject === subject) heldOut.add(picture.name);
  }
  return heldOut;
}

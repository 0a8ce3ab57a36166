import { type Random, shuffled } from '../../../util/random.js';

/** A picture, and whose it is. */
export interface OwnedPicture {
  readonly name: string;
  readonly subject: string;
}

/** How pictures are held out. */
export interface HoldingOut<Picture> {
  /** Of all pictures. */
  readonly share: number;
  readonly random: Random;
  /** Whether there is anything to find in a picture. */
  readonly hasTarget: (picture: Picture) => Promise<boolean>;
}

/**
 * Draws subjects until their pictures are the share of all that is held out, at least one subject and never all. Where there is nothing
 * to find in those that were drawn, or in the others, subjects with a target take the first place or the last one.
 *
 * @returns names of the pictures that are held out.
 */
export async function chooseHeldOut<Picture extends OwnedPicture>(
  pictures: readonly Picture[],
  { share, random, hasTarget }: HoldingOut<Picture>,
): Promise<ReadonlySet<string>> {
  const owned = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const known = owned.get(picture.subject);
    if (known === undefined) owned.set(picture.subject, [picture]);
    else known.push(picture);
  }
  const order = shuffled([...owned.keys()].sort(), random).map((subject) => owned.get(subject) ?? []);
  const tested = await firstWithTarget(order, hasTarget);
  const trained = await firstWithTarget(order.filter((one) => one !== tested).reverse(), hasTarget);
  const drawn = draw(order, share * pictures.length);
  const isSound =
    (tested === null || drawn.includes(tested)) && (trained === null || !drawn.includes(trained));
  if (isSound) return namesOf(drawn);
  const others = order.filter((one) => one !== tested && one !== trained);
  const changed = [tested, ...others, trained].filter((one) => one !== null);
  return namesOf(draw(changed, share * pictures.length));
}

/** The first subjects whose pictures are as many as wanted, but never the last one of all. */
function draw<Picture>(order: readonly (readonly Picture[])[], wanted: number): (readonly Picture[])[] {
  const drawn: (readonly Picture[])[] = [];
  let pictures = 0;
  for (const subject of order.slice(0, -1)) {
    if (drawn.length > 0 && pictures >= wanted) break;
    drawn.push(subject);
    pictures += subject.length;
  }
  return drawn;
}

async function firstWithTarget<Picture>(
  subjects: readonly (readonly Picture[])[],
  hasTarget: (picture: Picture) => Promise<boolean>,
): Promise<readonly Picture[] | null> {
  for (const subject of subjects) for (const picture of subject) if (await hasTarget(picture)) return subject;
  return null;
}

function namesOf(subjects: readonly (readonly OwnedPicture[])[]): ReadonlySet<string> {
  return new Set(subjects.flat().map(({ name }) => name));
}

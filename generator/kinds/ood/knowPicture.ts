import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import type { Picture } from '../../../data/pictures/picture.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { classMaps } from '../../../data/sources/classMaps.js';
import type { Modality } from '../../../suites/schema/schema.js';
import type { KnownPicture, LabelledPicture } from './knownPicture.js';
import type { OodRecipe } from './recipe.js';

/** The class map of all structures that are asked about, by modality. */
const classMapNames: Readonly<Record<Modality, string>> = { CT: 'total', MR: 'total_mr' };

/** Puts together what is known of a picture: what its row of labels.csv and a DICOM file do not say, the recipe does. */
export function knowPicture(
  { group, labels }: PictureCase,
  picture: Pick<Picture, 'modality'>,
  recipe: OodRecipe,
): KnownPicture {
  const isNonhuman = group === 'nonhuman';
  const assumed = isNonhuman ? recipe.nonhumanModality : recipe.modality;
  const modality = labels?.modality ?? picture.modality ?? assumed;
  return {
    group,
    modality,
    region: labels?.region ?? (isNonhuman ? recipe.nonhumanRegion : recipe.region),
    species: isNonhuman ? (labels?.species ?? null) : null,
    labelled: group === 'real' && labels?.classes ? labelPicture(labels.classes, modality) : null,
  };
}

function labelPicture(classNames: readonly string[], modality: Modality): LabelledPicture | null {
  const map = classMaps.find(({ name }) => name === classMapNames[modality]);
  const mapped = (map?.classes ?? []).map(({ className }) => anatomyOf(className));
  const present = mapped.filter(({ className }) => classNames.includes(className));
  const names = [...new Set(present.map(({ structure }) => structure))];
  const visible = names.map((name) => {
    const own = present.filter(({ structure }) => structure === name);
    return { name, anatomy: own[0], classes: own.map(({ className }) => className) };
  });
  const absent = mapped.filter(
    ({ structure }, place) =>
      !names.includes(structure) && mapped.findIndex((one) => one.structure === structure) === place,
  );
  const labels = {
    classMap: classMapNames[modality],
    present: present.map(({ className }) => className),
    unlabelled: [],
  };
  return visible.length === 0 ? null : { labels, visible, absent };
}

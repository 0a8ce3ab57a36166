import { join } from 'node:path';
import type { AnatomyClass } from '../../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import type { Picture } from '../../../data/pictures/picture.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { classMapsOf } from '../../../data/sources/classMaps.js';
import type { ClassMap } from '../../../data/sources/source.js';
import type { Modality } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { KnownPicture, LabelledPicture } from './knownPicture.js';
import type { OodRecipe } from './recipe.js';

/**
 * Puts together what is known of a picture: what its row of labels.csv and a DICOM file do not say, the recipe does.
 *
 * @throws InputError for a structure that pictures of its modality are not asked about.
 */
export function knowPicture(
  found: PictureCase,
  picture: Pick<Picture, 'modality'>,
  recipe: OodRecipe,
): KnownPicture {
  const { group, labels } = found;
  const isNonhuman = group === 'nonhuman';
  const assumed = isNonhuman ? recipe.nonhumanModality : recipe.modality;
  const modality = labels?.modality ?? picture.modality ?? assumed;
  const region = labels?.region ?? (isNonhuman ? recipe.nonhumanRegion : recipe.region);
  return {
    group,
    modality,
    region,
    saidRegion: region ?? recipe.region,
    species: isNonhuman ? (labels?.species ?? null) : null,
    labelled: group === 'real' ? labelPicture(found, modality) : null,
  };
}

function labelPicture({ source, labels }: PictureCase, modality: Modality): LabelledPicture | null {
  const named = labels?.classes ?? null;
  if (named === null) return null;
  const mapped = mappedClasses(modality);
  const other = named
    .map(anatomyOf)
    .find(({ structure }) => mapped.every((one) => one.structure !== structure));
  if (other !== undefined)
    throw new InputError({
      subject: join(source, `labels.csv line ${labels?.line}`),
      expected: `structures that ${modality} is asked about`,
      found: `"${other.structure}"`,
    });
  const present = mapped.filter(({ className }) => named.includes(className));
  const classNames = present.map(({ className }) => className);
  const lists = listStructures(mapped, present);
  return lists.visible.length === 0
    ? null
    : { labels: { classMap: askedClassMap(modality).name, present: classNames, unlabelled: [] }, ...lists };
}

/** The class map of all structures that are asked about. */
function askedClassMap(modality: Modality): ClassMap {
  return classMapsOf[modality][0];
}

function mappedClasses(modality: Modality): readonly AnatomyClass[] {
  return askedClassMap(modality).classes.map(({ className }) => anatomyOf(className));
}

/** Structures of the class map that are visible and that are not, each once; lesions are not asked about. */
function listStructures(
  mapped: readonly AnatomyClass[],
  present: readonly AnatomyClass[],
): Pick<LabelledPicture, 'visible' | 'absent'> {
  const asked = mapped.filter(({ generalCategory }) => generalCategory !== 'lesion');
  const firsts = asked.filter(
    ({ structure }, place) => asked.findIndex((one) => one.structure === structure) === place,
  );
  const ownClasses = (name: string) => present.filter(({ structure }) => structure === name);
  return {
    visible: firsts.flatMap((anatomy) => {
      const classes = ownClasses(anatomy.structure).map(({ className }) => className);
      return classes.length === 0 ? [] : [{ name: anatomy.structure, anatomy, classes }];
    }),
    absent: firsts.filter(({ structure }) => ownClasses(structure).length === 0),
  };
}

import type { Grid } from '../volume/volume.js';
import { paintAbdominalVessels } from './abdominalVessels.js';
import { paintAdrenalGlands } from './adrenalGlands.js';
import { paintBodyWall } from './bodyWall.js';
import { createCanvas } from './canvas.js';
import { paintColon } from './colon.js';
import { coatSurfaces } from './cortex.js';
import { paintFascia } from './fascia.js';
import { paintGreatVessels } from './greatVessels.js';
import { paintHeart } from './heart.js';
import { paintKidneys } from './kidneys.js';
import { paintLiver } from './liver.js';
import { paintLungs } from './lungs.js';
import { paintLungVessels } from './lungVessels.js';
import { paintMediastinum } from './mediastinum.js';
import { paintMuscles } from './muscles.js';
import { paintPelvicBones } from './paintPelvicBones.js';
import { paintSpine } from './paintSpine.js';
import { paintSternum } from './paintSternum.js';
import { paintTable } from './paintTable.js';
import { paintPancreasAndDuodenum } from './pancreasAndDuodenum.js';
import { paintPelvicOrgans } from './pelvicOrgans.js';
import { createPhysique } from './physique.js';
import { render } from './render.js';
import { paintRibs } from './ribs.js';
import { paintShoulders } from './shoulder.js';
import { paintSmallBowel } from './smallBowel.js';
import { paintSpleen } from './spleen.js';
import { paintStomach } from './stomach.js';
import { createTrunkSpace } from './trunkSpace.js';

/** A made-up CT of a torso with its labels; voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k), RAS+. */
export interface Phantom {
  /** Hounsfield units. */
  readonly intensities: Int16Array;
  /** Ids of the class map "total", 0 where none. */
  readonly labels: Uint8Array;
  readonly grid: Grid;
}

/** Which phantom to make. */
export interface PhantomOptions {
  readonly seed: number;
  /** Number of the subject, from 1; each has its own random streams. */
  readonly subject?: number;
  /** Edge of the cubic voxels in millimetres. */
  readonly spacing?: number;
}

/** Makes a torso from the neck to the thighs; the same options give the same bytes. */
export function createPhantom({ seed, subject = 1, spacing = 1.5 }: PhantomOptions): Phantom {
  const physique = createPhysique(seed, subject);
  const canvas = createCanvas(physique, spacing);
  paintTable(canvas, physique);
  paintBodyWall(canvas, physique);
  const space = createTrunkSpace(physique);
  paintLungs(canvas, physique, space.diaphragm);
  paintLungVessels(canvas, physique);
  paintSpine(canvas);
  paintRibs(canvas, physique);
  paintSternum(canvas);
  paintShoulders(canvas, physique);
  paintPelvicBones(canvas);
  paintMediastinum(canvas);
  paintHeart(canvas, physique, space.diaphragm);
  paintGreatVessels(canvas);
  paintMuscles(canvas);
  paintKidneys(canvas, physique);
  paintAbdominalVessels(canvas);
  paintAdrenalGlands(canvas);
  paintPancreasAndDuodenum(canvas, physique);
  paintLiver(canvas, physique, space);
  paintStomach(canvas, physique, space);
  paintSpleen(canvas, physique, space);
  paintPelvicOrgans(canvas, physique);
  paintColon(canvas, physique, space);
  paintSmallBowel(canvas, physique, space);
  paintFascia(canvas, physique);
  coatSurfaces(canvas, [
    { core: 'trabecularBone', coat: 'corticalBone' },
    { core: 'gas', coat: 'bowelWall' },
    { core: 'bowelContent', coat: 'bowelWall' },
    { core: 'stool', coat: 'bowelWall' },
  ]);
  return { intensities: render(canvas, physique), labels: canvas.labels, grid: canvas.grid };
}

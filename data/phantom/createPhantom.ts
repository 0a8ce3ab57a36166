import type { Grid } from '../volume/volume.js';
import { paintBodyWall } from './bodyWall.js';
import { createCanvas } from './canvas.js';
import { coatSurfaces } from './cortex.js';
import { createDiaphragm } from './diaphragm.js';
import { paintGreatVessels } from './greatVessels.js';
import { paintHeart } from './heart.js';
import { heightMap } from './heightMap.js';
import { paintLungs } from './lungs.js';
import { paintLungVessels } from './lungVessels.js';
import { paintMediastinum } from './mediastinum.js';
import { paintPelvicBones } from './paintPelvicBones.js';
import { paintSpine } from './paintSpine.js';
import { paintSternum } from './paintSternum.js';
import { paintAbdominalVessels } from './abdominalVessels.js';
import { paintAdrenalGlands } from './adrenalGlands.js';
import { paintColon } from './colon.js';
import { paintKidneys } from './kidneys.js';
import { paintLiver } from './liver.js';
import { paintMuscles } from './muscles.js';
import { paintPancreasAndDuodenum } from './pancreasAndDuodenum.js';
import { paintPelvicOrgans } from './pelvicOrgans.js';
import { paintSmallBowel } from './smallBowel.js';
import { paintSpleen } from './spleen.js';
import { paintStomach } from './stomach.js';
import { paintTable } from './paintTable.js';
import { createPhysique } from './physique.js';
import { render } from './render.js';
import { paintRibs } from './ribs.js';
import { paintShoulders } from './shoulder.js';

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
  const diaphragm = heightMap(createDiaphragm(physique), 200);
  paintLungs(canvas, physique, diaphragm);
  paintLungVessels(canvas, physique);
  paintSpine(canvas);
  paintRibs(canvas, physique);
  paintSternum(canvas);
  paintShoulders(canvas);
  paintPelvicBones(canvas);
  paintMediastinum(canvas);
  paintHeart(canvas, physique, diaphragm);
  paintGreatVessels(canvas);
  paintMuscles(canvas);
  paintKidneys(canvas, physique);
  paintAbdominalVessels(canvas);
  paintAdrenalGlands(canvas);
  paintPancreasAndDuodenum(canvas, physique);
  paintLiver(canvas, physique, diaphragm);
  paintStomach(canvas, physique, diaphragm);
  paintSpleen(canvas, physique, diaphragm);
  paintPelvicOrgans(canvas, physique);
  paintColon(canvas, physique, diaphragm);
  paintSmallBowel(canvas, physique, diaphragm);
  coatSurfaces(canvas, [
    { core: 'trabecularBone', coat: 'corticalBone' },
    { core: 'gas', coat: 'bowelWall' },
    { core: 'bowelContent', coat: 'bowelWall' },
    { core: 'stool', coat: 'bowelWall' },
  ]);
  return { intensities: render(canvas, physique), labels: canvas.labels, grid: canvas.grid };
}

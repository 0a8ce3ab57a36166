import { type Canvas, createCanvas, type FieldOfView, wholeTorso } from './canvas.js';
import { coatSurfaces } from './coatSurfaces.js';
import { paintAbdominalVessels } from './paintAbdominalVessels.js';
import { paintAdrenalGlands } from './paintAdrenalGlands.js';
import { paintBodyWall } from './paintBodyWall.js';
import { paintColon } from './paintColon.js';
import { paintFascia } from './paintFascia.js';
import { paintGreatVessels } from './paintGreatVessels.js';
import { paintHeart } from './paintHeart.js';
import { paintKidneys } from './paintKidneys.js';
import { paintLiver } from './paintLiver.js';
import { paintLungs } from './paintLungs.js';
import { paintLungVessels } from './paintLungVessels.js';
import { paintMediastinum } from './paintMediastinum.js';
import { paintMuscles } from './paintMuscles.js';
import { paintPancreasAndDuodenum } from './paintPancreasAndDuodenum.js';
import { paintPelvicBones } from './paintPelvicBones.js';
import { paintPelvicOrgans } from './paintPelvicOrgans.js';
import { paintRibs } from './paintRibs.js';
import { paintShoulders } from './paintShoulders.js';
import { paintSmallBowel } from './paintSmallBowel.js';
import { paintSpine } from './paintSpine.js';
import { paintSpleen } from './paintSpleen.js';
import { paintSternum } from './paintSternum.js';
import { paintStomach } from './paintStomach.js';
import { paintTable } from './paintTable.js';
import { paintUnnamedMuscles } from './paintUnnamedMuscles.js';
import type { Physique } from './physique.js';
import { createTrunkSpace, type TrunkSpace } from './trunkSpace.js';

/**
 * Paints a torso from the neck to the thighs on its scanner's table, in cubic voxels of `spacing` millimetres.
 *
 * A later step paints over an earlier one or, where it says so, only over the fat that is left: bones stay whole,
 * organs share the room, and every voxel has one label.
 */
export function paintTorso(
  physique: Physique,
  spacing: number,
  field: FieldOfView = wholeTorso(physique),
): Canvas {
  const space = createTrunkSpace(physique);
  const canvas = createCanvas(physique, spacing, field);
  paintTable(canvas, physique);
  paintBodyWall(canvas, physique);
  paintLungs(canvas, physique, space.diaphragm);
  paintLungVessels(canvas, physique);
  paintSkeleton(canvas, physique);
  paintMediastinum(canvas);
  paintHeart(canvas, physique, space.diaphragm);
  paintGreatVessels(canvas);
  paintUnnamedMuscles(canvas);
  paintMuscles(canvas);
  paintAbdomen(canvas, physique, space);
  paintFascia(canvas, physique);
  coatSurfaces(canvas, [
    { core: 'trabecularBone', coat: 'corticalBone' },
    { core: 'gas', coat: 'bowelWall' },
    { core: 'bowelContent', coat: 'bowelWall' },
    { core: 'stool', coat: 'bowelWall' },
  ]);
  return canvas;
}

function paintSkeleton(canvas: Canvas, physique: Physique): void {
  paintSpine(canvas);
  paintRibs(canvas, physique);
  paintSternum(canvas);
  paintShoulders(canvas, physique);
  paintPelvicBones(canvas);
}

function paintAbdomen(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
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
}

import test from 'ava';
import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { isNearRegion, mayLieInRegion } from '../../../data/anatomy/isNearRegion.js';

const cases: readonly (readonly [className: string, regions: readonly WindowRegion[], isNear: boolean])[] = [
  ['lung_upper_lobe_left', ['pelvis'], false],
  ['lung_upper_lobe_left', ['abdomen', 'pelvis'], true],
  ['urinary_bladder', ['pelvis'], true],
  ['urinary_bladder', ['abdomen'], true],
  ['urinary_bladder', ['chest'], false],
  ['brain', ['head and neck'], true],
  ['brain', ['chest'], false],
  ['brain', ['abdomen'], false],
  ['thyroid_gland', ['chest'], true],
  ['thyroid_gland', ['abdomen'], false],
  ['humerus_left', ['head and neck'], true],
  ['humerus_left', ['chest'], true],
  ['humerus_left', ['abdomen'], false],
  ['humerus_left', ['pelvis'], false],
  ['clavicula_left', ['chest'], true],
  ['clavicula_left', ['abdomen'], false],
  ['clavicula_left', ['chest', 'abdomen'], true],
  ['scapula_right', ['abdomen', 'pelvis'], false],
  ['subclavian_artery_left', ['abdomen'], false],
  ['brachiocephalic_vein_right', ['abdomen'], false],
  ['common_carotid_artery_left', ['abdomen'], false],
  ['superior_vena_cava', ['abdomen'], false],
  ['trachea', ['head and neck'], true],
  ['trachea', ['abdomen'], false],
  ['heart', ['abdomen'], true],
  ['rib_left_1', ['abdomen'], true],
  ['sternum', ['abdomen'], true],
  ['liver', ['chest'], true],
  ['liver', ['pelvis'], false],
  ['kidney_left', ['pelvis'], true],
  ['gluteus_maximus_left', ['chest'], false],
  ['gluteus_maximus_left', ['abdomen'], false],
  ['gluteus_maximus_left', ['pelvis'], true],
  ['gluteus_medius_left', ['abdomen'], true],
  ['femur_right', ['abdomen'], false],
  ['femur_right', ['abdomen', 'pelvis'], true],
  ['prostate', ['abdomen'], false],
  ['quadriceps_femoris_left', ['pelvis'], true],
  ['tibia', ['pelvis'], false],
  ['iliopsoas_left', ['pelvis'], true],
  ['iliopsoas_left', ['abdomen'], true],
  ['iliopsoas_left', ['chest'], false],
  ['vertebrae_L1', ['head and neck'], true],
  ['autochthon_left', ['pelvis'], true],
  ['lung_upper_lobe_left', ['spine'], true],
  ['lung_upper_lobe_left', [], true],
];

for (const [className, regions, isNear] of cases) {
  test(`${className} is ${isNear ? '' : 'not '}near ${regions.join(' and ') || 'nothing'}`, (t) => {
    t.is(isNearRegion(anatomyOf(className), regions), isNear);
  });
}

const mayLie: readonly (readonly [className: string, regions: readonly WindowRegion[], may: boolean])[] = [
  ['adrenal_gland_left', ['abdomen'], true],
  ['adrenal_gland_left', ['chest'], true],
  ['adrenal_gland_left', ['pelvis'], false],
  ['urinary_bladder', ['abdomen'], false],
  ['urinary_bladder', ['pelvis'], true],
  ['heart', ['abdomen'], false],
  ['spinal_cord', ['pelvis'], true],
  ['liver', ['muscle'], true],
];

for (const [className, regions, may] of mayLie) {
  test(`${className} may ${may ? '' : 'not '}lie in ${regions.join(' and ')}`, (t) => {
    t.is(mayLieInRegion(anatomyOf(className), regions), may);
  });
}

import type { SpineLevel } from './spineLevels.js';

/** Where along the body some categories are called by their name; a mask that reaches further shows what goes on there. */
export interface NameRange {
  readonly categories: readonly string[];
  /** Not above this level. */
  readonly from?: SpineLevel;
  /** Not below this level ... */
  readonly to?: SpineLevel;
  /** ... and not below the top of this bone, where it is in the volume. */
  readonly aboveTopOf?: string;
  /** What is there beyond. */
  readonly beyond: string;
  readonly source: string;
}

const openStax = 'OpenStax, Anatomy and Physiology 2e, section';
const planes = 'Mirjalili, McFadden, Buckenham, Stringer, Clin Anat 2012;25:844-50 (abdominal planes on CT)';
const thoracicPlanes =
  'Mirjalili, Hale, Buckenham, Wilson, Stringer, Clin Anat 2012;25:827-34 (thoracic planes on CT)';

/**
 * Levels are where the name holds in nearly everybody, so that a slice on which it may not is passed over. Below the end of the
 * cord there are nerve roots, and so on.
 */
export const nameRanges: readonly NameRange[] = [
  {
    categories: ['spinal cord'],
    from: 'C1 upper',
    to: 'L1 lower',
    beyond: 'medulla oblongata; cauda equina',
    source:
      'Saifuddin, Burnett, White, Spine 1998;23:1452-6 (the cord ends at the lower third of L1 on average)',
  },
  {
    categories: ['aorta'],
    to: 'L4 lower',
    beyond: 'common iliac arteries',
    source: planes,
  },
  {
    categories: ['inferior vena cava'],
    from: 'T8 upper',
    to: 'L5 lower',
    beyond: 'right atrium; common iliac veins',
    source: planes,
  },
  {
    categories: ['iliac artery', 'iliac vein'],
    from: 'L4 upper',
    aboveTopOf: 'femur',
    beyond: 'aorta or inferior vena cava; femoral artery or vein, from the inguinal ligament on',
    source: `${openStax} 20.5 (Circulatory Pathways)`,
  },
  {
    categories: ['celiac trunk'],
    from: 'T11 upper',
    to: 'L2 upper',
    beyond: 'other branches of the aorta',
    source: planes,
  },
  {
    categories: ['portal venous system'],
    from: 'T10 upper',
    to: 'L2 lower',
    beyond: 'superior mesenteric vein',
    source: planes,
  },
  {
    categories: ['superior vena cava'],
    from: 'T2 upper',
    to: 'T8 lower',
    beyond: 'brachiocephalic veins; right atrium',
    source: thoracicPlanes,
  },
  {
    categories: ['brachiocephalic trunk', 'brachiocephalic vein'],
    from: 'C7 upper',
    to: 'T5 lower',
    beyond: 'carotid, jugular and subclavian vessels; aortic arch or superior vena cava',
    source: thoracicPlanes,
  },
  {
    categories: ['common carotid artery'],
    from: 'C4 upper',
    to: 'T4 lower',
    beyond: 'internal and external carotid arteries; aortic arch or brachiocephalic trunk',
    source: `${openStax} 20.5 (Circulatory Pathways)`,
  },
  {
    categories: ['trachea'],
    from: 'C6 upper',
    to: 'T5 lower',
    beyond: 'larynx; main bronchi',
    source: thoracicPlanes,
  },
  {
    categories: ['esophagus'],
    from: 'C6 upper',
    to: 'T12 lower',
    beyond: 'pharynx; stomach',
    source: `${openStax} 23.3 (The Mouth, Pharynx, and Esophagus)`,
  },
  {
    categories: ['duodenum'],
    from: 'T12 upper',
    to: 'L4 lower',
    beyond: 'stomach; jejunum',
    source: `${openStax} 23.5 (The Small and Large Intestines)`,
  },
  {
    categories: ['colon'],
    to: 'S2 lower',
    beyond: 'rectum, which begins before S3',
    source: `${openStax} 23.5 (The Small and Large Intestines)`,
  },
];

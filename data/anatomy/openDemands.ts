/** What it takes beyond the usual that a reader names a structure who is given no options. */
export interface OpenDemand {
  readonly categories: readonly string[];
  /** Times the usual area; infinite for what is never asked openly. */
  readonly area: number;
  /** Whether it must differ from muscle, as a vessel does with contrast medium in it. */
  readonly differsFromMuscle: boolean;
  readonly reason: string;
}

/** By what readers passed over in pictures; the others need the usual area alone. */
export const openDemands: readonly OpenDemand[] = [
  {
    categories: [
      'iliac artery',
      'iliac vein',
      'portal venous system',
      'hepatic vessel',
      'celiac trunk',
      'superior vena cava',
      'brachiocephalic vein',
      'brachiocephalic trunk',
      'common carotid artery',
      'subclavian artery',
      'pulmonary artery',
      'pulmonary vein',
    ],
    area: 1,
    differsFromMuscle: true,
    reason: 'without contrast medium it looks like any vessel, node or loop beside it',
  },
  {
    categories: ['inferior vena cava'],
    area: 1.5,
    differsFromMuscle: false,
    reason: 'a flat one is told by its place alone',
  },
  {
    categories: ['duodenum'],
    area: 3,
    differsFromMuscle: false,
    reason: 'a scrap of it looks like any loop of bowel',
  },
  {
    categories: ['pancreas', 'sartorius', 'costal cartilage'],
    area: 2,
    differsFromMuscle: false,
    reason: 'a scrap of it looks like what lies beside it',
  },
  {
    categories: ['gluteus minimus'],
    area: Number.POSITIVE_INFINITY,
    differsFromMuscle: false,
    reason: 'hardly anything but the place tells it from the gluteus medius that covers it',
  },
];

import type { ClassMap } from '../source.js';

/**
 * What names in `dataset.json` of the Medical Segmentation Decathlon stand for that say it only within their task, by the
 * "name" of the task: http://medicaldecathlon.com, Antonelli et al., https://doi.org/10.1038/s41467-022-30695-9, Table 1. Tasks of
 * which the table holds nothing (heart: left atrium; hippocampus; brain tumour) are not here.
 */
export const decathlonAliases: Readonly<Record<string, ClassMap['aliases']>> = {
  HepaticVessel: { Vessel: 'hepatic_vessel' },
  /** Peripheral and transition zone make up the prostate. */
  Prostate: { PZ: 'prostate', TZ: 'prostate' },
};

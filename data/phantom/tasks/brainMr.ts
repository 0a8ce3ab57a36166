import { brainChannels, createBrain, gliomaGrade } from '../head/createBrain.js';
import type { TaskPhantom } from './taskPhantom.js';

/** A head with a glioma in four sequences, by the names of BraTS 2020, which has grades in a table. */
export const brainMr: TaskPhantom = {
  task: 'brain-mr',
  create(subject) {
    const { grid, channels, labels } = createBrain(subject);
    return [
      ...brainChannels.map((channel) => ({ name: `_${channel}`, grid, voxels: channels[channel] })),
      { name: '_seg', grid, voxels: labels },
    ];
  },
  table: {
    file: 'name_mapping.csv',
    columns: [
      'Grade',
      'BraTS_2017_subject_ID',
      'BraTS_2018_subject_ID',
      'TCGA_TCIA_subject_ID',
      'BraTS_2019_subject_ID',
      'BraTS_2020_subject_ID',
    ],
    row: ({ seed, subject }, name) => [gliomaGrade(seed, subject), 'NA', 'NA', 'NA', 'NA', name],
  },
};

import { brainChannels, createBrain } from '../head/createBrain.js';
import type { TaskPhantom } from './taskPhantom.js';

/** A head with a glioma in four sequences, by the names of BraTS 2020. */
export const brainMr: TaskPhantom = {
  task: 'brain-mr',
  create(subject) {
    const { grid, channels, labels } = createBrain(subject);
    return [
      ...brainChannels.map((channel) => ({ name: `_${channel}`, grid, voxels: channels[channel] })),
      { name: '_seg', grid, voxels: labels },
    ];
  },
};

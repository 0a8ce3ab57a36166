import { unscored } from '../../unscored.js';

/** Leaves every location open: its numbers are not read yet. */
export const unreadLocation = {
  judge: () => unscored('location: unread', 'not read', 'Locations are not read yet.'),
};

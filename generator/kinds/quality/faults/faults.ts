import { anotherStructure } from './anotherStructure.js';
import { dilate } from './dilate.js';
import { empty } from './empty.js';
import { erode } from './erode.js';
import type { Fault } from './fault.js';
import { fragments } from './fragments.js';
import { holes } from './holes.js';
import { leak } from './leak.js';
import { missingPart } from './missingPart.js';
import { overSmooth } from './overSmooth.js';
import { shift } from './shift.js';
import { wrongSide } from './wrongSide.js';

/** Every fault that is planted. */
export const faults: readonly Fault[] = [
  /** The whole lies elsewhere. */
  shift,
  /** Too small all around. */
  erode,
  /** Too large all around. */
  dilate,
  /** A part is cut off. */
  missingPart,
  /** It runs over into what lies beside. */
  leak,
  /** There are holes in it. */
  holes,
  /** There are stray pieces elsewhere. */
  fragments,
  /** Corners and lobes are gone. */
  overSmooth,
  /** It is on the other side of the body. */
  wrongSide,
  /** It is of something else. */
  anotherStructure,
  /** There is none. */
  empty,
];

import { oneOf } from './oneOf.js';

/** What a structure is called by its look: "distended", "air-filled", "textbook". */
export const looking = oneOf(
  'normal|clear|aerated|inflated|expanded|perfused|ventilated|unremarkable|enlarged|distended|intact|healthy|homogeneous|heterogeneous|enhancing|enhanced|large|small|round',
  String.raw`full|empty|collapsed|dilated|well-\p{L}+|\p{L}+-(?:filled|containing|shaped|enhanced)|opacified|calcified|partial(?:ly)?`,
  'atherosclerotic|tortuous|aneurysmal|fatty|prominent|bright|dark|oval|solid|hollow|proximal|distal|textbook|classic|typical',
);

/** What a report says of a structure in front of its name: "normal spleen", "visible spleen". */
export const appearance = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:${looking}|visible|enclosed|normally|visuali[sz]ed|appearing|sized) ){1,3}$`,
  'iu',
);

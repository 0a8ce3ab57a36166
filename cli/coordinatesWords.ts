/** What the option says that declares how a model tells places; the names are checked when they are given. */
export const coordinatesWords =
  'what the coordinates of its answers are, if not what items ask for: "row-col pixels", "x-y pixels", "y-x thousandths", ' +
  '"x-y thousandths", "x-y 0 to 1", or "x-y pixels of 1024x1024" of a resized image';

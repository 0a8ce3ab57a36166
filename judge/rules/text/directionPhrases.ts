import type { Direction } from '../../../suites/answers/directions.js';

const verticals = {
  upper: ['upper', 'top', 'up', 'above', 'higher'],
  lower: ['lower', 'bottom', 'down', 'below', 'beneath', 'under'],
} as const;

/**
 * What each direction is called in image terms, lower case. Anatomical terms (superior, medial, anterior) are
 * left out: what they mean on the image depends on its plane. "Right above" is left out, too: it means
 * straight above as often as above and to the right.
 */
export const directionPhrases: ReadonlyMap<Direction, readonly string[]> = new Map<
  Direction,
  readonly string[]
>([
  ['above', ['above', 'directly above', 'straight above', 'just above', 'upward', 'up', 'north', 'higher']],
  ['upper-right', diagonal('upper', 'right', 'north', 'east')],
  ['right', sideways('right', 'east')],
  ['lower-right', diagonal('lower', 'right', 'south', 'east')],
  [
    'below',
    ['below', 'directly below', 'straight below', 'just below', 'beneath', 'under', 'underneath'].concat([
      'downward',
      'down',
      'south',
      'lower',
    ]),
  ],
  ['lower-left', diagonal('lower', 'left', 'south', 'west')],
  ['left', sideways('left', 'west')],
  ['upper-left', diagonal('upper', 'left', 'north', 'west')],
]);

function sideways(side: string, wind: string): string[] {
  return [side, `directly ${side}`, `${side} side`, `${side} hand side`].concat([
    `${side}ward`,
    `${side}wards`,
    `directly to the ${side}`,
    wind,
  ]);
}

function diagonal(vertical: 'upper' | 'lower', side: string, northSouth: string, wind: string): string[] {
  const joints = [
    ' and to the ',
    ' and on the ',
    ' and to its ',
    ' and ',
    ' to the ',
    ' and slightly to the ',
  ];
  const words = verticals[vertical];
  return [
    ...words.map((word) => `${word} ${side}`),
    ...words.flatMap((word) => joints.map((joint) => `${word}${joint}${side}`)),
    ...words.flatMap((word) => [`${side} and ${word}`, `${side} and slightly ${word}`]),
    `${side} ${vertical}`,
    `${northSouth}${wind}`,
    `${northSouth} ${wind}`,
  ];
}

import type { Random } from '../../../util/random.js';

/** A picture with the mask of what is to be found in it, row by row from the top left. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  /** 1: grey; 3: red, green and blue. */
  readonly channels: 1 | 3;
  /** `channels` values a pixel. */
  readonly pixels: Uint8Array;
  /** 1 where the target is, else 0. */
  readonly mask: Uint8Array;
}

/** What shows at a point, in pixels from the top left: a colour from 0 to 255 a channel, and whether it is of the target. */
export interface PaintedPoint {
  readonly colour: readonly number[];
  readonly isTarget: boolean;
}

/** A scene that can be looked at anywhere. */
export interface Painting {
  readonly width: number;
  readonly height: number;
  /** Standard deviation of the noise, in grey levels. */
  readonly noise: number;
  at(x: number, y: number): PaintedPoint;
}

/** A drawn stand-in for a set of pictures with masks. */
export interface DrawnSet {
  /** Such as "skin-lesion". */
  readonly name: string;
  /** How such pictures are made, and what is to be found in them, in words of a prompt. */
  readonly modality: string;
  readonly target: string;
  readonly channels: 1 | 3;
  /** Whether the target takes up little of a picture. */
  readonly isSmall: boolean;
  /**
   * Paints one picture of a subject.
   *
   * @param subject the same for all pictures of a subject
   * @param frame another for each picture
   */
  paint(subject: Random, frame: Random): Painting;
}

import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import type { CaseSlices, ChannelSlices } from '../../../data/sources/source.js';
import type { Slice } from '../../../data/volume/volume.js';
import type { Modality } from '../../../suites/schema/schema.js';
import type { IntensityScale } from '../../images/intensityImage.js';
import { type BodyWindowParameters, bodyWindow } from '../../images/mr/bodyWindow.js';
import { brightSignal } from '../../images/mr/brightSignal.js';
import { ctWindow, type DisplayWindow } from '../../images/windows.js';
import { planeSpacing } from '../../scene/pixelGrid.js';

/** What a window is made for. */
export interface WindowedSlice {
  readonly slice: Slice<Float32Array>;
  /** Millimetres along the slice's first and second axis. */
  readonly spacing: readonly [number, number];
  readonly region: WindowRegion;
}

/** How the images of a modality are found and shown. */
interface ShownModality {
  /** The channel that is shown. */
  readonly channel: string;
  readonly scale: IntensityScale;
  /** What shares of signal are of, by all slices of a case; see IntensityImage. */
  fullSignalOf(
    slices: readonly Slice<Float32Array>[],
    spacingOf: (slice: Slice<Float32Array>) => readonly [number, number],
  ): number;
  /** The window that shows the structures on a slice. */
  windowOf(windowed: WindowedSlice, parameters: BodyWindowParameters): DisplayWindow;
}

/** The modalities that a recipe may ask for. */
export const shownModalities = {
  /** In fixed windows of Hounsfield units by region. */
  CT: {
    channel: 'ct',
    scale: 'hounsfield',
    fullSignalOf: () => 1,
    windowOf: ({ region }) => ctWindow(region),
  },
  /** Between percentiles of the body on the slice: intensities have no unit, and coils see less at their ends. */
  MR: {
    channel: 'mr',
    scale: 'magnitude',
    fullSignalOf: brightSignal,
    windowOf: ({ slice, spacing }, parameters) => bodyWindow(slice, spacing, parameters),
  },
} as const satisfies Partial<Readonly<Record<Modality, ShownModality>>>;

/** The channel of a case that is shown, and the windows that show it. */
export interface ShownChannel extends ChannelSlices {
  readonly scale: IntensityScale;
  readonly fullSignal: number;
  readonly windowOf: (windowed: WindowedSlice) => DisplayWindow;
}

/** Takes the channel of the recipe's modality. */
export function showChannel(
  { images, grid }: Pick<CaseSlices, 'images' | 'grid'>,
  recipe: BodyWindowParameters & { readonly modality: keyof typeof shownModalities },
): ShownChannel {
  const { channel, scale, fullSignalOf, windowOf }: ShownModality = shownModalities[recipe.modality];
  const image = images[channel];
  const fullSignal = fullSignalOf(image.slices, ({ plane }) => planeSpacing(grid, plane));
  return { ...image, scale, fullSignal, windowOf: (windowed) => windowOf(windowed, recipe) };
}

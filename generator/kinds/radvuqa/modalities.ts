import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import type { CaseSlices, ChannelSlices } from '../../../data/sources/source.js';
import type { Modality } from '../../../suites/schema/schema.js';
import type { IntensityScale } from '../../images/intensityImage.js';
import { ctWindow, type DisplayWindow } from '../../images/windows.js';

/** How the images of a modality are found and shown. */
interface ShownModality {
  /** The channel that is shown. */
  readonly channel: string;
  readonly scale: IntensityScale;
  /** The window that shows the structures of a region. */
  windowOf(region: WindowRegion, channel: ChannelSlices): DisplayWindow;
}

/** The modalities that a recipe may ask for. */
export const modalities = {
  /** In fixed windows of Hounsfield units. */
  CT: { channel: 'ct', scale: 'hounsfield', windowOf: ctWindow },
} as const satisfies Partial<Readonly<Record<Modality, ShownModality>>>;

/** The channel of a case that is shown, and the windows that show it. */
export interface ShownChannel extends ChannelSlices {
  readonly scale: IntensityScale;
  readonly windowOf: (region: WindowRegion) => DisplayWindow;
}

/** Takes the channel of a modality. */
export function showChannel(images: CaseSlices['images'], modality: keyof typeof modalities): ShownChannel {
  const { channel, scale, windowOf }: ShownModality = modalities[modality];
  const slices = images[channel];
  return { ...slices, scale, windowOf: (region) => windowOf(region, slices) };
}

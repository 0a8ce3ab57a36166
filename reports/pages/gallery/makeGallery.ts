import type { LoadedReport } from '../../loadReport.js';
import type { ReportData } from '../../reportData.js';
import { drawGallery } from './drawGallery.js';
import type { Gallery, GalleryPart } from './galleryHtml.js';
import { byteLimit, readGalleryImages } from './galleryImages.js';
import { readGallery } from './readGallery.js';

export interface GalleryOptions {
  /** Number of items of all suites together. */
  readonly sample: number;
  readonly seed: number;
}

/** Draws and reads the gallery: as many items of each suite, as far as the number can be divided. */
export async function makeGallery(
  loaded: LoadedReport,
  { suites }: ReportData,
  { sample, seed }: GalleryOptions,
): Promise<Gallery> {
  const parts: GalleryPart[] = [];
  for (const [place, one] of loaded.entries()) {
    const { label, hasKey, runs } = suites[place];
    const share = (places: number) => Math.floor((sample * places) / loaded.length);
    const size = share(place + 1) - share(place);
    const items = await readGallery(drawGallery(one, { size, seed }), suites[place], one);
    const limits = { prefix: `image-${place + 1}`, limit: byteLimit / loaded.length };
    const images = await readGalleryImages(one.suite.folder, items, limits);
    const hasRepeats = runs.some(({ summary }) => summary.repeats > 1);
    parts.push({ label: loaded.length > 1 ? label : null, items, images, hasKey, hasRepeats });
  }
  return { parts, seed };
}

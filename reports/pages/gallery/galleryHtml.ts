import { aspectWords } from '../../text/words.js';
import { type Html, html, trustedHtml } from '../html.js';
import type { GalleryImage, GalleryImages } from './galleryImages.js';
import type { GalleryItem } from './galleryItem.js';
import { galleryItemHtml } from './galleryItemHtml.js';

/** Items of one suite. */
export interface GalleryPart {
  /** The suite's; null where there is but one. */
  readonly label: string | null;
  readonly items: readonly GalleryItem[];
  readonly images: GalleryImages;
  readonly hasKey: boolean;
  /** Whether items were asked several times. */
  readonly hasRepeats: boolean;
}

export interface Gallery {
  readonly parts: readonly GalleryPart[];
  /** Of the draw. */
  readonly seed: number;
}

/** The gallery: a sample of the items of each suite, by aspect, each image embedded once. */
export function galleryHtml({ parts, seed }: Gallery): Html {
  const images = parts.flatMap((part) => [...part.images.byPath.values()]);
  const count = parts.reduce((sum, { items }) => sum + items.length, 0);
  return html`<section id="gallery">
<h2>Gallery</h2>
<p>${count} items, drawn with seed ${seed} and spread over questions, prompts and what became of the answers. Rare
outcomes are shown more often than they happen, so shares must not be read from here. Slices are displayed as radiologists do:
the patient's right at the viewer's left in axial and coronal ones, the front at the left in sagittal ones.${notes(parts)}</p>
<svg class="store" width="0" height="0" aria-hidden="true"><defs>${images.map(storedImage)}</defs></svg>
${parts.map(partHtml)}</section>
`;
}

function partHtml({ label, items, images }: GalleryPart): Html {
  const aspects = [...new Set(items.map(({ item }) => item.aspect))];
  const groups = aspects.map((aspect) => {
    const members = items.filter(({ item }) => item.aspect === aspect);
    const suite = label === null ? '' : `${label}: `;
    return html`<h3>${suite}${aspectWords[aspect]} (${members.length})</h3>
${members.map((item) => galleryItemHtml(item, images))}`;
  });
  return html`${groups}`;
}

function notes(parts: readonly GalleryPart[]): string {
  const hasRepeats = parts.some((part) => part.hasRepeats);
  const isReduced = parts.some(({ images }) => images.reduced);
  const withoutKey = parts.filter(({ hasKey }) => !hasKey);
  const sentences = [
    hasRepeats ? ' Of an item that was asked several times the first answer is shown.' : '',
    isReduced ? ' Images are shown smaller than the models saw them, to keep this page small.' : '',
    ...withoutKey.map(({ label }) => {
      const folder = `The suite folder${label === null ? '' : ` of ${label}`}`;
      return ` ${folder} holds no key, so the right answers are not shown.`;
    }),
  ];
  return sentences.join('');
}

/** Embedded once, and drawn wherever an item refers to it. */
function storedImage(image: GalleryImage): Html {
  if (image.kind === 'absent') return html``;
  const data = trustedHtml(image.bytes.toString('base64'));
  return html`<image id="${image.id}" width="${image.width}" height="${image.height}" href="data:image/png;base64,${data}"/>\n`;
}

import { aspectWords } from '../../text/words.js';
import { type Html, html, trustedHtml } from '../html.js';
import type { GalleryImage, GalleryImages } from './galleryImages.js';
import type { GalleryItem } from './galleryItem.js';
import { galleryItemHtml } from './galleryItemHtml.js';

export interface Gallery {
  readonly items: readonly GalleryItem[];
  readonly images: GalleryImages;
  /** Of the draw. */
  readonly seed: number;
  readonly hasKey: boolean;
  /** Whether items were asked several times. */
  readonly hasRepeats: boolean;
}

/** The gallery: a sample of items, by aspect, each image embedded once. */
export function galleryHtml(gallery: Gallery): Html {
  const { items, images, seed } = gallery;
  const aspects = [...new Set(items.map(({ item }) => item.aspect))];
  const groups = aspects.map((aspect) => {
    const members = items.filter(({ item }) => item.aspect === aspect);
    return html`<h3>${aspectWords[aspect]} (${members.length})</h3>
${members.map((item) => galleryItemHtml(item, images))}`;
  });
  return html`<section id="gallery">
<h2>Gallery</h2>
<p>${items.length} items, drawn with seed ${seed} and spread over questions, prompts and what became of the answers. Rare
outcomes are shown more often than they happen, so shares must not be read from here. Slices are displayed as radiologists do:
the patient's right at the viewer's left in axial and coronal ones, the front at the left in sagittal ones.${notes(gallery)}</p>
<svg class="store" width="0" height="0" aria-hidden="true"><defs>${[...images.byPath.values()].map(storedImage)}</defs></svg>
${groups}</section>
`;
}

function notes({ images, hasKey, hasRepeats }: Gallery): string {
  const sentences = [
    hasRepeats ? ' Of an item that was asked several times the first answer is shown.' : '',
    images.reduced ? ' Images are shown smaller than the models saw them, to keep this page small.' : '',
    hasKey ? '' : ' The suite folder holds no key, so the right answers are not shown.',
  ];
  return sentences.join('');
}

/** Embedded once, and drawn wherever an item refers to it. */
function storedImage(image: GalleryImage): Html {
  if (image.kind === 'absent') return html``;
  const data = trustedHtml(image.bytes.toString('base64'));
  return html`<image id="${image.id}" width="${image.width}" height="${image.height}" href="data:image/png;base64,${data}"/>\n`;
}

import { answerKinds } from '../../../suites/answers/answerKinds.js';
import { imageLabel, levelsOf } from '../../../suites/conditions.js';
import { proofWords } from '../../../suites/proofWords.js';
import type { Origin } from '../../../suites/schema/schema.js';
import { formatShare } from '../../text/formatNumber.js';
import { capitalized, formWords } from '../../text/words.js';
import { type Html, html } from '../html.js';
import { answerHtml } from './answerHtml.js';
import { foldedText } from './foldedText.js';
import type { GalleryImages } from './galleryImages.js';
import type { GalleryItem } from './galleryItem.js';
import { optionsHtml } from './optionsHtml.js';
import { placesHtml, placesLegend } from './placesHtml.js';

/** One item: what was shown and asked, the key, and each run's answer with its judgements. */
export function galleryItemHtml(entry: GalleryItem, images: GalleryImages): Html {
  const { item, key, answers } = entry;
  const form = formWords[answerKinds[item.answer.kind].form].toLowerCase();
  const asked = `${item.question} (${form}), ${item.conditions.prompt} prompt, ${imageLabel(levelsOf(item.conditions))}`;
  return html`<article class="item">
<h4>${asked}</h4>
<p class="about">${item.case}: ${originWords(item.origin)}. Item ${item.id}</p>
<div class="pictures">${item.images.map((path) => pictureHtml(path, images, placesHtml(entry)))}${placesLegend(entry)}</div>
<div class="words">
<h5>Asked</h5>
${foldedText(item.text)}
${optionsHtml(entry)}
<h5>Key</h5>
<div class="verbatim">${keyText(key, item)}</div>
${answers.map((answer) => answerHtml(answer, item))}</div>
</article>
`;
}

function keyText(key: GalleryItem['key'], { conditions }: GalleryItem['item']): string {
  if (key === null) return 'no key';
  const proof = proofWords(key, conditions);
  return proof === null ? key.reference : `${key.reference}\n${capitalized(proof)}.`;
}

/** Where the slices of a plane are counted from (RAS+). */
const startWords = { axial: 'the feet', coronal: 'the back', sagittal: "the patient's left" } as const;

function originWords(origin: Origin): string {
  const { modality } = origin;
  if (origin.kind === 'picture') return `${modality}, a picture of its own`;
  if (origin.kind === 'overlay')
    return `${modality}, ${origin.plane} slice ${origin.index}, ${origin.target}`;
  if (origin.kind === 'glioma')
    return `${origin.channels.join(' + ')}, ${origin.plane} slice ${origin.index}`;
  if (origin.kind === 'data-set') return `${modality}, a set of pictures with masks`;
  const { plane, fraction } = origin;
  return `${modality}, ${plane} slice at ${formatShare(fraction)} of the volume, counted from ${startWords[plane]}`;
}

function pictureHtml(path: string, { byPath }: GalleryImages, places: Html): Html {
  const image = byPath.get(path);
  if (image === undefined || image.kind === 'absent') {
    return html`<p class="absent">Image ${path} is not shown: ${image?.reason ?? 'not read'}.</p>`;
  }
  return html`<svg class="picture" viewBox="0 0 ${image.width} ${image.height}" role="img" aria-label="Image of the item"><use href="#${image.id}"/>${places}</svg>`;
}

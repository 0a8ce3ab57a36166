/**
 * A chat message of as many pictures as an item has, up to so many, and its text: a template of Nunjucks that gives JSON.
 *
 * @example
 * promptText(1); // '[{"role": "user", "content": [{% if image_1 %}{"type": "image_url", ...'
 */
export function promptText(mostPictures: number): string {
  const pictures = Array.from({ length: mostPictures }, (_, place) => pictureText(`image_${place + 1}`));
  const text = '    {"type": "text", "text": {{text | dump}}}';
  return ['[{"role": "user", "content": [', ...pictures, text, ']}]', ''].join('\n');
}

function pictureText(name: string): string {
  const picture = `{"type": "image_url", "image_url": {"url": "{{${name}}}", "detail": "high"}}`;
  return `    {% if ${name} %}${picture},{% endif %}`;
}

/**
 * A chat message of as many pictures as an item has, up to so many, and its text: a template of Nunjucks that gives JSON. The canary
 * stands in a comment of it, which is gone before a model is asked.
 *
 * @example
 * promptText(1, 'a1b2'); // '{# Canary: a1b2 #}\n[{"role": "user", "content": [\n    {% if image_1 %}{"type": "image_url", ...'
 */
export function promptText(mostPictures: number, canary: string): string {
  const pictures = Array.from({ length: mostPictures }, (_, place) => pictureText(`image_${place + 1}`));
  const text = '    {"type": "text", "text": {{text | dump}}}';
  return [commentOf(canary), '[{"role": "user", "content": [', ...pictures, text, ']}]', ''].join('\n');
}

/** A stranger's canary may hold what ends a comment, and the rest of it would be sent, or "{%", and promptfoo would fill in nothing. */
function commentOf(canary: string): string {
  return `{# Canary: ${canary.replaceAll('#}', '# }').replaceAll('{%', '{ %')} #}`;
}

function pictureText(name: string): string {
  const picture = `{"type": "image_url", "image_url": {"url": "{{${name}}}", "detail": "high"}}`;
  return `    {% if ${name} %}${picture},{% endif %}`;
}

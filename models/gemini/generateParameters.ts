import { type GenerateContentConfig, type GenerateContentParameters, MediaResolution } from '@google/genai';
import type { Question } from '../protocol.js';

/** A question as a generateContent call: images first, at the highest resolution, then the text. */
export function generateParameters(model: string, question: Question): GenerateContentParameters {
  return {
    model,
    contents: [
      {
        role: 'user',
        parts: [
          ...question.images.map((data) => ({ inlineData: { mimeType: 'image/png', data } })),
          { text: question.text },
        ],
      },
    ],
    config: generateConfig(question),
  };
}

function generateConfig({ system, images, settings }: Question): GenerateContentConfig {
  const { temperature, topP, maxTokens, seed } = settings.parameters;
  const { schema } = settings;
  return {
    ...(system === null ? {} : { systemInstruction: system }),
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { topP }),
    ...(maxTokens === null ? {} : { maxOutputTokens: maxTokens }),
    ...(seed === null ? {} : { seed }),
    ...(schema === null ? {} : { responseMimeType: 'application/json', responseJsonSchema: schema.schema }),
    ...(settings.imageDetail && images.length > 0
      ? { mediaResolution: MediaResolution.MEDIA_RESOLUTION_HIGH }
      : {}),
  };
}

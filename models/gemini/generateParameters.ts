import { type GenerateContentConfig, type GenerateContentParameters, MediaResolution } from '@google/genai';
import type { SettledRequest } from '../protocol.js';

/** A request as a generateContent call: earlier turns, then images, at the highest resolution, and the text. */
export function generateParameters(model: string, request: SettledRequest): GenerateContentParameters {
  return {
    model,
    contents: [
      ...request.earlier.map(({ role, text }) => ({
        role: role === 'assistant' ? 'model' : 'user',
        parts: [{ text }],
      })),
      {
        role: 'user',
        parts: [
          ...request.images.map((data) => ({ inlineData: { mimeType: 'image/png', data } })),
          { text: request.text },
        ],
      },
    ],
    config: generateConfig(request),
  };
}

function generateConfig({ system, images, settings, body }: SettledRequest): GenerateContentConfig {
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
    ...(Object.keys(body).length === 0 ? {} : { httpOptions: { extraBody: { ...body } } }),
  };
}

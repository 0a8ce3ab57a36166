import type { Anthropic } from '@anthropic-ai/sdk';
import type { SettledRequest } from '../protocol.js';

export type MessageBody = Anthropic.MessageCreateParamsNonStreaming;

/** The protocol wants a limit in every request; this one stands where none is asked for. */
const unlimitedTokens = 8192;

/** A request as messages: earlier turns, then images and the text. */
export function messageBody(
  model: string,
  { system, earlier, text, images, settings, body }: SettledRequest,
): MessageBody {
  const { temperature, topP, maxTokens } = settings.parameters;
  const { schema } = settings;
  return {
    model,
    max_tokens: maxTokens ?? unlimitedTokens,
    ...(system === null ? {} : { system }),
    messages: [
      ...earlier.map((turn) => ({ role: turn.role, content: turn.text })),
      {
        role: 'user',
        content: [
          ...images.map((data) => ({
            type: 'image' as const,
            source: { type: 'base64' as const, media_type: 'image/png' as const, data },
          })),
          { type: 'text', text },
        ],
      },
    ],
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { top_p: topP }),
    ...(schema === null ? {} : { output_config: { format: { type: 'json_schema', schema: schema.schema } } }),
    ...body,
  };
}

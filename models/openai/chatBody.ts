import type { OpenAI } from 'openai';
import type { SettledRequest } from '../protocol.js';

export type ChatBody = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** The two names of the longest answer: reasoning models take the second only, most local servers know the first. */
export type TokenLimitName = 'max_tokens' | 'max_completion_tokens';

/** A request as a chat completion: earlier turns, then images, at full detail, and the text. */
export function chatBody(model: string, request: SettledRequest, tokenLimit: TokenLimitName): ChatBody {
  const { temperature, topP, maxTokens, seed } = request.settings.parameters;
  const { schema } = request.settings;
  return {
    model,
    messages: [
      ...(request.system === null ? [] : [{ role: 'system' as const, content: request.system }]),
      ...request.earlier.map(({ role, text }) => ({ role, content: text })),
      { role: 'user', content: userContent(request) },
    ],
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { top_p: topP }),
    ...(maxTokens === null ? {} : { [tokenLimit]: maxTokens }),
    ...(seed === null ? {} : { seed }),
    ...(schema === null
      ? {}
      : { response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } } }),
    ...request.body,
  };
}

function userContent({
  text,
  images,
  settings,
}: SettledRequest): string | OpenAI.Chat.ChatCompletionContentPart[] {
  if (images.length === 0) return text;
  const detail = settings.imageDetail ? { detail: 'high' as const } : {};
  return [
    ...images.map((base64) => ({
      type: 'image_url' as const,
      image_url: { url: `data:image/png;base64,${base64}`, ...detail },
    })),
    { type: 'text', text },
  ];
}

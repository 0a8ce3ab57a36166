import type { OpenAI } from 'openai';
import type { Question } from '../protocol.js';

export type ChatBody = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** The two names of the longest answer: reasoning models take the second only, most local servers know the first. */
export type TokenLimitName = 'max_tokens' | 'max_completion_tokens';

/** A question as a chat completion: images first, at full detail, then the text. */
export function chatBody(model: string, question: Question, tokenLimit: TokenLimitName): ChatBody {
  const { temperature, topP, maxTokens, seed } = question.settings.parameters;
  const { schema } = question.settings;
  return {
    model,
    messages: [
      ...(question.system === null ? [] : [{ role: 'system' as const, content: question.system }]),
      { role: 'user', content: userContent(question) },
    ],
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { top_p: topP }),
    ...(maxTokens === null ? {} : { [tokenLimit]: maxTokens }),
    ...(seed === null ? {} : { seed }),
    ...(schema === null
      ? {}
      : { response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } } }),
  };
}

function userContent({ text, images, settings }: Question): string | OpenAI.Chat.ChatCompletionContentPart[] {
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

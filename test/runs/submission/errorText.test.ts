import test from 'ava';
import { errorText } from '../../../runs/submission/errorText.js';
import { seenReplies } from '../../judge/rules/choice/replies/seenReplies.js';
import { unseenReplies } from '../../judge/rules/choice/replies/unseenReplies.js';
import { seenOpenReplies } from '../../judge/rules/replies/seenOpenReplies.js';
import { unseenOpenReplies } from '../../judge/rules/replies/unseenOpenReplies.js';

/** As other programs that ask models write them in the place of an answer. */
const errors = [
  'Failed to obtain answer via API.',
  'Failed to get response from the model after 3 attempts',
  '[ERROR] 429 Too Many Requests',
  '[ERROR]',
  '$ERROR$',
  '#ERROR#',
  'error',
  '**API REQUEST ERROR** Reason: timed out',
  'Error: 429 You exceeded your current quota',
  "Error code: 400 - {'error': {'message': 'Invalid image'}}",
  'ERROR: Request timed out.',
  'Error: connection reset by peer',
  'API Error: overloaded_error',
  'HTTP 503 Service Unavailable',
  '502 Bad Gateway',
  "openai.RateLimitError: Error code: 429 - {'error': {}}",
  "KeyError: 'choices'",
  'TimeoutError()',
  'Traceback (most recent call last):\n  File "ask.py", line 3, in <module>',
  'An error occurred: maximum context length is 8192 tokens',
  'Error occurred while calling the model',
  'Error generating response: CUDA out of memory',
  'CUDA out of memory. Tried to allocate 2.00 GiB',
  '{"error": {"message": "model not found", "code": 404}}',
  '{"errors": ["x"]}',
  '{"object": "error", "message": "too long"}',
  '<html>\r\n<head><title>504 Gateway Time-out</title></head>',
  'Request timed out.',
  'Connection error.',
  'Rate limit exceeded, try again in 20 s',
  'No response (bad request).',
  '<no response>',
  'None',
  'nan',
  'NaN',
  'null',
  'FAIL',
  'Unknown error',
  'ERROR_GENERATING',
  'RateLimitError',
  'torch.cuda.OutOfMemoryError',
  "'NoneType' object is not subscriptable",
  "object of type 'NoneType' has no len()",
  'list index out of range',
  "'choices'",
  'Expecting value: line 1 column 1 (char 0)',
  "generate() got an unexpected keyword argument 'max_tokens'",
  '[Errno 104] Connection reset by peer',
  "HTTPSConnectionPool(host='api.openai.com', port=443): Max retries exceeded with url: /v1",
  "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
  '<Response [429]>',
  'Read timed out. (read timeout=60)',
  'Max retries reached',
  'Invalid operation: The `response.text` quick accessor requires the response to contain a valid `Part`',
  "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
  'You exceeded your current quota, please check your plan and billing details.',
  'Incorrect API key provided: sk-abc',
  'Resource has been exhausted (e.g. check quota).',
  'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
  'no healthy upstream',
  'The server had an error while processing your request. Sorry about that!',
  'The model is overloaded. Please try again later.',
  'That model is currently overloaded with other requests.',
  'Internal error encountered.',
  "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
  'Response blocked due to SAFETY',
  'content_filter',
  'SAFETY',
];

for (const text of errors) {
  test(`an error in the place of an answer is told: ${text.slice(0, 40)}`, (t) => {
    t.not(errorText(` ${text}\n`, false), null);
  });
}

const answers = [
  'None of the options is visible; B is the nearest.',
  'none',
  'N',
  'No',
  'Score: 2. Error: the mask misses the lower pole.',
  'Error: the outline leaks into the stomach. Score: 2',
  'Failed segmentation: the left lung is missing. Score: 1',
  '{"answer": "B", "error": null}',
  '[B]',
  '429',
  '<answer>B</answer>',
  'The measurement error 120 mm is large.',
  'Exceptional detail of the liver.',
  'No answer can be given with certainty, but B is likely.',
];

for (const text of answers) {
  test(`an answer is none: ${text.slice(0, 40)}`, (t) => {
    t.is(errorText(text, false), null);
  });
}

test('"None" is an answer where none may be right', (t) => {
  t.is(errorText('None', true), null);
  t.not(errorText('nan', true), null);
});

test('of all replies that rules are tested with none is taken for an error', (t) => {
  const replies = [...seenReplies, ...unseenReplies, ...seenOpenReplies, ...unseenOpenReplies];
  t.true(replies.length > 2000);
  t.deepEqual(
    replies.map(({ reply }) => reply).filter((reply) => errorText(reply, true) !== null),
    [],
  );
});

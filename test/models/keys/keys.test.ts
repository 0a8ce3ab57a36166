import test from 'ava';
import { readBaseUrl } from '../../../models/keys/readBaseUrl.js';
import { readKey } from '../../../models/keys/readKey.js';
import { redact } from '../../../models/keys/redact.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { testKey } from '../../support/testKey.js';

test('the first key that is set is taken, without spaces around it', (t) => {
  const environment = { A: ' ', B: `${testKey}\n`, C: 'other' };
  t.is(readKey(environment, ['A', 'B', 'C'], { optional: false }), testKey);
  t.is(readKey(environment, ['A', 'D'], { optional: true }), null);
});

test('a missing or broken key is named by its variable, its content never shown', (t) => {
  const missing = t.throws(() => readKey({}, ['A', 'B'], { optional: false }), { instanceOf: UsageError });
  t.regex(missing.message, /A or B.*set A/);
  const broken = t.throws(() => readKey({ A: 'se cret' }, ['A'], { optional: true }), {
    instanceOf: UsageError,
  });
  t.false(broken.message.includes('cret'));
});

test('a key is taken out of messages in every form', (t) => {
  const forms = [testKey, encodeURIComponent(testKey), Buffer.from(testKey).toString('base64')];
  for (const form of forms) {
    const clean = redact(`Wrong key ${form}, sorry`, testKey);
    t.regex(clean, /^Wrong key \[key\]=*, sorry$/);
  }
  t.is(redact('nothing to hide', null), 'nothing to hide');
});

test('a short stand-in for a key is a word like any other', (t) => {
  for (const key of ['x', 'none', 'test', 'EMPTY', 'ollama']) {
    const answer = `B. spleen, not the intestine; none ${key}`;
    t.is(redact(answer, key), answer);
  }
});

test('a base URL is an http address with nothing secret in it', (t) => {
  t.is(readBaseUrl('http://127.0.0.1:8000/v1/').text, 'http://127.0.0.1:8000/v1');
  t.is(readBaseUrl('https://gateway.example/openai').text, 'https://gateway.example/openai');
  for (const wrong of [
    'localhost:8000',
    'ftp://host/',
    'https://me:s3cret@host/v1',
    'https://host/v1?key=s3cret',
    'https://host/v1?api-version=1&key=s3cret',
    'https://host/#s3cret',
    '',
  ]) {
    const error = t.throws(() => readBaseUrl(wrong), { instanceOf: UsageError }, wrong);
    t.false(error.message.includes('s3cret'));
  }
});

test('the path of a call at the end of a base URL is left out', (t) => {
  const told = (text: string) => {
    const { address, cutOff } = readBaseUrl(text);
    return [address, cutOff];
  };
  t.deepEqual(told('http://host/v1/chat/completions'), ['http://host/v1', '/chat/completions']);
  t.deepEqual(told('http://host/v1/chat/completions/'), ['http://host/v1', '/chat/completions']);
  t.deepEqual(told('http://host/v1/messages'), ['http://host', '/v1/messages']);
  t.deepEqual(told('http://host/completions-of-mine/v1'), ['http://host/completions-of-mine/v1', null]);
});

test('the version of an Azure deployment stays with the base URL', (t) => {
  t.deepEqual(readBaseUrl('https://a.example/openai/deployments/d/chat/completions?api-version=2024-10-21'), {
    text: 'https://a.example/openai/deployments/d?api-version=2024-10-21',
    address: 'https://a.example/openai/deployments/d',
    apiVersion: '2024-10-21',
    cutOff: '/chat/completions',
  });
});

test('a key is found in base64 whatever stands before and after it', (t) => {
  const key = 'sk-test-0123456789abcdef';
  for (const before of ['', 'a', 'ab', 'user:', 'Bearer ', 'Authorization: Bearer ']) {
    const text = Buffer.from(`${before}${key} and more`).toString('base64');
    const clean = redact(text, key);
    t.true(clean.includes('[key]'), before);
    t.false(Buffer.from(clean.replace('[key]', ''), 'base64').toString('latin1').includes('0123456789'));
  }
});

import test from 'ava';
import { createKeyedHash, keyedHash } from '../../util/keyedHash.js';

test('is HMAC-SHA-256 by the digits of the secret, in one piece or several', (t) => {
  // python3 -c "import hmac; print(hmac.new(b'key', b'The quick brown fox jumps over the lazy dog', 'sha256').hexdigest())"
  const expected = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';
  t.is(keyedHash('key', 'The quick brown fox jumps over the lazy dog'), expected);
  t.is(
    createKeyedHash('key').update('The quick brown fox ').update('jumps over the lazy dog').digest('hex'),
    expected,
  );
  t.is(keyedHash(7, 'a'), keyedHash('7', 'a'));
});

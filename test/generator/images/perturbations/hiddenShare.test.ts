import test from 'ava';
import { hiddenShare } from '../../../../generator/images/perturbations/hiddenShare.js';
import { takeApart } from '../../../../generator/images/perturbations/takeApart.js';
import { createRandom } from '../../../../util/random.js';

const [width, height] = [256, 192];

function draw(greyAt: (x: number, y: number) => number) {
  const greys = Uint8Array.from({ length: width * height }, (_, at) =>
    Math.min(255, Math.max(0, greyAt(at % width, Math.floor(at / width)))),
  );
  return { width, height, greys };
}

/** A chessboard of fields of 64 pixels: grey and 60 brighter on the left, and 30 brighter on the right. */
function field(x: number, y: number): number {
  const isBright = (Math.floor(x / 64) + Math.floor(y / 64)) % 2 === 1;
  return 100 + (isBright ? (x < 128 ? 60 : 30) : 0);
}

const clean = draw(field);
const shareOf = (perturbed: ReturnType<typeof draw>, addsNoise: boolean) =>
  hiddenShare(takeApart(clean, perturbed, addsNoise));

test('nothing is hidden in a picture as it is', (t) => {
  t.is(shareOf(clean, false), 0);
  t.is(shareOf(clean, true), 0);
});

test('all is hidden in a picture that is all white, and what is clipped alone where a part of it is', (t) => {
  t.is(
    shareOf(
      draw(() => 255),
      false,
    ),
    1,
  );
  const share = shareOf(
    draw((x, y) => (x < 128 ? 255 : field(x, y))),
    false,
  );
  t.true(share > 0.35 && share < 0.65, `${share}`);
});

test('a contrast under five greys is hidden', (t) => {
  t.is(
    shareOf(
      draw((x, y) => 100 + (field(x, y) - 100) / 14),
      false,
    ),
    1,
  );
  t.is(
    shareOf(
      draw((x, y) => 100 + (field(x, y) - 100) / 5),
      false,
    ),
    0,
  );
});

/** Noise of 25 greys in blocks of 64 pixels leaves differences of 4.5 greys: 30 are told at 5 times that, 15 would not be. */
test('noise hides faint borders before plain ones, and more of it hides more', (t) => {
  const random = createRandom(3);
  const shares = [10, 45, 200].map((noise) =>
    shareOf(
      draw((x, y) => field(x, y) + noise * random.normal()),
      true,
    ),
  );
  t.is(shares[0], 0);
  t.true(shares[1] > 0.3 && shares[1] < 0.7, shares.join());
  t.true(shares[2] > 0.9, shares.join());
});

test('a picture without plain borders has none to hide', (t) => {
  const flat = draw(() => 240);
  t.is(
    hiddenShare(
      takeApart(
        flat,
        draw(() => 255),
        false,
      ),
    ),
    0,
  );
});

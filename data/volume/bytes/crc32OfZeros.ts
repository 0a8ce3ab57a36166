/** The CRC-32 polynomial of gzip (RFC 1952), bits reversed: x^0 is the highest bit. */
const polynomial = 0xedb88320;

/**
 * CRC-32 of a message followed by a run of zero bytes, without going through the run.
 *
 * Appending n zero bytes multiplies the register by x^(8n) modulo the polynomial; the register is the
 * complement of the checksum. (The idea of `crc32_combine` in zlib.)
 *
 * @param crc checksum of the message before the zeros, unsigned
 * @param count number of zero bytes, an integer up to 2^53
 */
export function crc32OfZeros(crc: number, count: number): number {
  return ~multiply(powerOfX(8 * count), ~crc) >>> 0;
}

/** x^exponent modulo the polynomial, by repeated squaring. */
function powerOfX(exponent: number): number {
  let power = 0x80000000;
  let square = 0x40000000;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return power;
}

/** Product of two polynomials over GF(2) modulo the polynomial. */
function multiply(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = 31; bit >= 0; bit--) {
    if ((a >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1;
  }
  return product;
}

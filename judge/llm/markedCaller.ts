import type { Caller } from '../../models/createCaller.js';
import { markerPlace } from './answerBlock.js';

/** A source of so many random bytes; at run time a cryptographic one, so that no answer can guess a marker. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * Makes a caller that fills a new random marker of 128 bits into each request. Whatever of the request has the marker by
 * chance or by guessing loses it first. What stands before this caller, such as a cache, sees requests without markers.
 */
export function markedCaller(caller: Caller, randomBytes: RandomBytes): Caller {
  return (request, signal) => {
    const marker = Buffer.from(randomBytes(16)).toString('hex');
    const text = withoutMarker(request.text, marker).replaceAll(markerPlace, marker);
    return caller({ ...request, text }, signal);
  };
}

/** Takes a marker out, also where taking it out makes a new one. */
function withoutMarker(text: string, marker: string): string {
  const pattern = new RegExp(marker, 'gi');
  let clean = text;
  while (pattern.test(clean)) clean = clean.replace(pattern, '');
  return clean;
}

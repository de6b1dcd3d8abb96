/**
 * Adler's two running sums over words of 32 bits instead of bytes (RFC 1950, section 2.2), so that 40 MB
 * take some 20 ms. It finds what disks and browsers do to bytes; against forgery there are digests.
 */
export function checksum(words: Uint32Array): number {
  let sum = 1;
  let sums = 0;
  for (let at = 0; at < words.length; at++) {
    sum = (sum + words[at]!) | 0;
    sums = (sums + sum) | 0;
  }
  return (sum ^ Math.imul(sums, 0x9e3779b1)) >>> 0;
}

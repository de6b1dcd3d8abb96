/**
 * A multiplying hash over words of 32 bits, so that 40 MB take some 20 ms. Every step can be undone, so a
 * change within one word never goes unnoticed, wherever it is; other damage does once in four thousand
 * million times. It finds what disks and browsers do to bytes; against forgery there are digests.
 */
export function checksum(words: Uint32Array): number {
  let hash = words.length;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Country codes that are sold as words of their own: a site under them may be anywhere. */
const soldAsWords = new Set([
  'tv',
  'me',
  'io',
  'co',
  'ai',
  'fm',
  'am',
  'ly',
  'to',
  'cc',
  'ws',
  'eu',
  'su',
  'gg',
]);

/**
 * The country in which a site says it is, by the end of its host name (RFC 1591, ISO 3166-1).
 *
 * @returns two small letters, or undefined where the name tells no country
 */
export function placeOfHost(host: string): string | undefined {
  const code = /\.([a-z]{2})\.?$/i.exec(host)?.[1]?.toLowerCase();
  return code === undefined || soldAsWords.has(code) ? undefined : code;
}

/**
 * A strict reading of RFC 3986 for links that a reader may follow: `https:` in lower case, a DNS name in
 * ASCII with at least one dot (so no address, no `localhost`, no user name), an optional port, and the rest
 * percent-encoded. Narrower than what browsers take, so that no two programs can read it differently.
 */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const pattern = new RegExp(
  `^https://(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})(?::[1-9][0-9]{0,4})?` +
    "(?:[/?#](?:[A-Za-z0-9._~:/?@!$&'()*+,;=#\\[\\]-]|%[0-9A-Fa-f]{2})*)?$",
);

export function isHttpsUrl(text: string): boolean {
  if (!pattern.test(text)) return false;
  const fragments = text.split('#').length - 1;
  const authority = text.slice('https://'.length).split(/[/?#]/, 1)[0] ?? '';
  const port = authority.split(':')[1];
  return fragments <= 1 && authority.length <= 259 && (port === undefined || Number(port) <= 65_535);
}

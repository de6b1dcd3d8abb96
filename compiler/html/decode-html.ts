/** How the bytes of a page were read. */
export interface DecodedHtml {
  readonly html: string;
  /** A name of the Encoding Standard. */
  readonly encoding: string;
}

/** The HTML Standard looks for a declaration in the first 1024 bytes; real pages have it later. */
const prescanned = 8192;

/**
 * Decodes a saved page. A byte order mark decides first, as in a browser. Saved pages were often written
 * anew in UTF-8 under their old declaration, so a page that is valid UTF-8 with characters beyond ASCII in
 * it is UTF-8, whatever it declares; else its declaration holds, else windows-1252 as the standard falls
 * back. (HTML Standard, 13.2.3.2; the detour by validity is ours.)
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const encoding = byMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declared(bytes) ?? 'windows-1252'));
  return { html: new TextDecoder(encoding).decode(bytes), encoding };
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** ASCII is UTF-8, but then also everything else that a page may declare: ISO-2022-JP is all ASCII bytes. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of the first `<meta>` that declares one that exists. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, prescanned))
    .replace(/<!--[\s\S]*?-->/g, '');
  for (const [, label = ''] of head.matchAll(/<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/gi)) {
    try {
      const { encoding } = new TextDecoder(label);
      // The declaration itself was readable as ASCII, so UTF-16 it is not.
      return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
    } catch {
      // A label that no browser knows either: the next declaration may do.
    }
  }
  return undefined;
}

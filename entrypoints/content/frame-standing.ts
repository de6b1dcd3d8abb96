/**
 * What a frame is to the page that the reader sees. `page`: it is that page. `part`: a frame of the same
 * origin, shown in the article. `stranger`: an advertisement, a player, another site's widget: left alone.
 */
export type FrameStanding =
  | { readonly type: 'page'; readonly host: string }
  | { readonly type: 'part'; readonly host: string; readonly page: Document; readonly address: Location }
  | { readonly type: 'stranger' };

export function frameStanding(): FrameStanding {
  if (window === window.top) return { type: 'page', host: location.host };
  try {
    const page = window.top?.document;
    const address = window.top?.location;
    // A blank frame of the page's own origin is how advertisements come in; an article's part has an address
    // or its markup in `srcdoc`.
    if (!page || !address || location.href === 'about:blank') return { type: 'stranger' };
    return { type: 'part', host: address.host, page, address };
  } catch {
    // Another origin, here or above.
    return { type: 'stranger' };
  }
}

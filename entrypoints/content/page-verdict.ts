import type { PageReport } from '../../messaging/protocol';
import { isArticle, isHtmlPage } from '../../page/is-article';
import { isLeftOut } from '../../page/is-left-out';
import { type Settings, siteState } from '../../settings/settings';
import type { FrameStanding } from './frame-standing';

/** Whether this page is to be read, or why not. */
export type Verdict =
  | 'read'
  | Extract<PageReport['status'], `off-${string}` | 'refused-by-publisher' | 'not-an-article'>;

/** Costs a few milliseconds where the page itself has to be looked at. */
export function pageVerdict(
  standing: Exclude<FrameStanding, { type: 'stranger' }>,
  settings: Settings,
): Verdict {
  const choice = siteState(settings, standing.host);
  if (choice === 'off-everywhere') return choice;
  if (choice === 'off') return 'off-here';
  const page = standing.type === 'part' ? standing.page : document;
  if (isRefused(document) || isRefused(page)) return 'refused-by-publisher';
  if (!isHtmlPage(document) || document.designMode === 'on') return 'not-an-article';
  if (standing.type === 'part' && !isShownInArticle()) return 'not-an-article';
  if (choice === 'on') return 'read';
  const address = standing.type === 'part' ? standing.address : location;
  return isArticle(page, address) ? 'read' : 'not-an-article';
}

/** `<meta name="hashiya" content="none">`: the publisher wants no marks, and gets none whatever the reader chose. */
const isRefused = (page: Document): boolean =>
  [...page.querySelectorAll('meta[name=hashiya i]')].some((meta) =>
    /\bnone\b/i.test(meta.getAttribute('content') ?? ''),
  );

/** A frame in the page's furniture is furniture. */
const isShownInArticle = (): boolean =>
  window.frameElement != null && !isLeftOut(window.frameElement.parentElement);

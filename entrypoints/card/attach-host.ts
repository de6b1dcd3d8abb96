import cardStyle from '../../components/card.css?inline';
import themeStyle from '../../components/theme.css?inline';
import surfaceStyle from './surface.css?inline';

/** A page that throws the card out this often means it; a script that does so in a loop must not win a race. */
const mostReturns = 3;

interface HostOptions {
  readonly signal: AbortSignal;
  /** The page has moved the host, and it was put back: what was in the top layer is out of it. */
  readonly onReturned: () => void;
  /** The page will not have it. */
  readonly onExpelled: () => void;
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** The one element that Hashiya puts into a page, as long as a card is open. Gone when the signal says so. */
export function attachHost({ signal, onReturned, onExpelled }: HostOptions): Host {
  const element = document.createElement('hashiya-card');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [themeStyle, cardStyle, surfaceStyle].map((text) => {
    // Constructed, because a page's content security policy may forbid style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.documentElement.append(element);

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (element.parentNode === document.documentElement) return;
    if (returns >= mostReturns || !document.documentElement) {
      onExpelled();
      return;
    }
    returns++;
    document.documentElement.append(element);
    onReturned();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    element.remove();
  });
  return { element, root };
}

import { isHttpsUrl } from '../core/pack/https-url';
import type { Document } from '../core/pack/pack';
import { useCardWording } from './card-wording';
import { LocalizedText } from './LocalizedText';

/**
 * A document's title, as a link where it has an address. The host is always to be seen: a title is the
 * pack's word for where the link goes, the host is the truth. Packs are checked when they are parsed; the
 * address is checked again here, where it would become a link.
 */
export function DocumentLink({ document }: { readonly document: Document }) {
  const { say } = useCardWording();
  if (document.url === undefined || !isHttpsUrl(document.url)) {
    return (
      <cite class="document-title">
        <LocalizedText text={document.title} />
      </cite>
    );
  }
  return (
    <a class="document-link" href={document.url} target="_blank" rel="noopener noreferrer">
      <cite class="document-title">
        <LocalizedText text={document.title} />
      </cite>{' '}
      <span class="host">
        <bdi dir="ltr">{new URL(document.url).host}</bdi>
        <svg class="outward" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M3 1.5h5.5V7M8.5 1.5l-7 7" />
        </svg>
        <span class="spoken">{say('opensInNewTab')}</span>
      </span>
    </a>
  );
}

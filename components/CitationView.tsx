import type { Citation, Document } from '../core/pack/pack';
import { Chevron } from './Chevron';
import { useCardWording } from './card-wording';
import { DocumentLink } from './DocumentLink';
import { LocalizedText } from './LocalizedText';
import { quotationMarks } from './quotation-marks';
import { directionOf } from './text-direction';

interface CitationViewProps {
  readonly citation: Citation;
  readonly document: Document | undefined;
}

/** Who published what a statement rests on, and when; the exact words stand behind the disclosure. */
export function CitationView({ citation, document }: CitationViewProps) {
  const wording = useCardWording();
  if (!document) return <p class="source">{wording.say('sourceMissing')}</p>;
  if (citation.quote === undefined) {
    return (
      <div class="source">
        <SourceLine document={document} />
        <p class="source-document">
          <DocumentLink document={document} />
          <Locator citation={citation} />
        </p>
      </div>
    );
  }
  const [open, close] = quotationMarks(document.lang);
  const isForeign = document.lang !== wording.language;
  return (
    <details class="source">
      <summary>
        <Chevron />
        <SourceLine document={document} />
        <span class="spoken">
          {isForeign
            ? wording.say('originalWordingIn', wording.languageName(document.lang))
            : wording.say('originalWording')}
        </span>
      </summary>
      <figure class="quotation">
        <blockquote lang={document.lang} dir={directionOf(document.lang)}>
          <p>
            {open}
            {citation.quote}
            {close}
          </p>
        </blockquote>
        <figcaption class="source-document">
          <DocumentLink document={document} />
          <Locator citation={citation} />
        </figcaption>
      </figure>
    </details>
  );
}

/** What kind of publisher it is, is never left out. */
function SourceLine({ document }: { readonly document: Document }) {
  const { say, date } = useCardWording();
  return (
    <span class="source-line">
      <span class="unbroken">
        <time dateTime={document.date}>{date(document.date)}</time>
        {' · '}
      </span>
      <LocalizedText text={document.publisher.name} />
      {`${say('comma')} ${say(`publisher.${document.publisher.kind}`)}`}
    </span>
  );
}

function Locator({ citation }: { readonly citation: Citation }) {
  const { say } = useCardWording();
  return citation.locator === undefined ? null : (
    <>
      {`${say('comma')} `}
      <bdi>{citation.locator}</bdi>
    </>
  );
}

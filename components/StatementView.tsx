import type { Document, Statement } from '../core/pack/pack';
import { CitationView } from './CitationView';
import { useCardWording } from './card-wording';
import { LocalizedText, pickLanguage } from './LocalizedText';

interface StatementViewProps {
  readonly statement: Statement;
  readonly documents: ReadonlyMap<string, Document>;
  readonly labels: Readonly<Record<string, string>>;
}

/** One sentence, whose it is, and what it rests on. A claim never stands without its speaker. */
export function StatementView({ statement, documents, labels }: StatementViewProps) {
  const { say, date, language } = useCardWording();
  const speaker = speakerOf(statement, labels, language);
  const cited = statement.citations.map((citation) => documents.get(citation.document));
  // The date of the source stands below; the statement's own is worth a word only where it is another.
  const hasOwnDate = cited.every((document) => document?.date !== statement.date);
  return (
    <li class="statement">
      {(speaker !== undefined || hasOwnDate) && (
        <p class="attribution">
          {speaker !== undefined && (
            <span>{statement.kind === 'claim' ? say('claimBy', speaker) : <bdi>{speaker}</bdi>}</span>
          )}
          {speaker !== undefined && hasOwnDate && ' · '}
          {hasOwnDate && <time dateTime={statement.date}>{date(statement.date)}</time>}
        </p>
      )}
      <p class="statement-text">
        <LocalizedText text={statement.text} />
      </p>
      {statement.citations.map((citation, index) => (
        <CitationView key={`${citation.document} ${index}`} citation={citation} document={cited[index]} />
      ))}
    </li>
  );
}

function speakerOf(
  { speaker, kind }: Statement,
  labels: StatementViewProps['labels'],
  language: string,
): string | undefined {
  if (speaker === undefined) return undefined;
  if ('name' in speaker) return pickLanguage(speaker.name, language).text;
  if (Object.hasOwn(labels, speaker.entry)) return labels[speaker.entry];
  // An id is a poor name, but a claim without a name would read as a fact.
  return kind === 'claim' ? speaker.entry : undefined;
}

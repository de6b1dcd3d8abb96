import { useId, useMemo } from 'preact/hooks';
import { statementKinds } from '../core/pack/pack';
import { CardWordingProvider, cardWording } from './card-wording';
import type { EntryContent } from './entry-content';
import { LocalizedText, pickLanguage } from './LocalizedText';
import { StatementGroup } from './StatementGroup';
import { WhyMarked } from './WhyMarked';

export interface EntryCardProps {
  readonly content: EntryContent;
  /** The page's words that led here, and why they are marked, in the card's language. */
  readonly mention?: { readonly text: string; readonly why: string } | undefined;
  readonly onOpenEntry: (id: string) => void;
  /** For the dialog around it, which is named and described by these two elements. */
  readonly ids?: { readonly name: string; readonly definition: string };
}

/** One entry: what it is, what is on record about it and by whom, and where that is written. */
export function EntryCard({ content, mention, onOpenEntry, ids }: EntryCardProps) {
  const { entry, labels, pack } = content;
  const wording = useMemo(() => cardWording(content.language), [content.language]);
  const documents = useMemo(
    () => new Map(content.documents.map((document) => [document.id, document])),
    [content.documents],
  );
  const related = entry.related.filter((id) => Object.hasOwn(labels, id));
  const relatedHeading = useId();
  return (
    <CardWordingProvider value={wording}>
      <article class="entry" lang={wording.language} dir={wording.direction}>
        <header>
          <p class="kind">{wording.say(`kind.${entry.kind}`)}</p>
          <h2 class="name" id={ids?.name} tabIndex={-1}>
            <LocalizedText text={entry.label} />
          </h2>
          <p class="definition" id={ids?.definition}>
            <LocalizedText text={entry.definition} />
          </p>
        </header>

        {statementKinds.map((kind) => (
          <StatementGroup
            key={kind}
            kind={kind}
            statements={entry.statements}
            documents={documents}
            labels={labels}
          />
        ))}

        {related.length > 0 && (
          <nav class="related" aria-labelledby={relatedHeading}>
            <h3 class="group-heading" id={relatedHeading}>
              {wording.say('related')}
            </h3>
            <ul>
              {related.map((id) => (
                <li key={id}>
                  <button type="button" onClick={() => onOpenEntry(id)}>
                    <bdi>{labels[id]}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}

        <footer>
          {mention && <WhyMarked {...mention} />}
          <p class="pack-line">
            {wording.say(
              'packLine',
              pickLanguage(pack.name, wording.language).text,
              wording.number(pack.version),
              wording.date(pack.date),
            )}
          </p>
        </footer>
      </article>
    </CardWordingProvider>
  );
}

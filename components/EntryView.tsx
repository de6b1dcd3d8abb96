import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Language } from '../core/pack/pack';
import { CardNotice } from './CardNotice';
import { CardShell } from './CardShell';
import { CardWordingProvider, cardWording } from './card-wording';
import { EntryCard, type EntryCardProps } from './EntryCard';
import type { EntryContent } from './entry-content';
import type { EntryVisits } from './use-entry-visits';

interface EntryViewProps {
  readonly visits: EntryVisits;
  /** What the card speaks while it has no content that says so. */
  readonly language: Language;
  /** Given the content, what to say of the mention that led to it. */
  readonly mention?: (content: EntryContent) => EntryCardProps['mention'];
  readonly ids?: EntryCardProps['ids'];
  readonly onClose: () => void;
}

/** An entry being read: on its way, or shown, or not to be had. */
export function EntryView({ visits, language, mention, ids, onClose }: EntryViewProps) {
  const { view } = visits;
  const content = view?.type === 'shown' ? view.content : undefined;
  const spoken = content?.language ?? language;
  const wording = useMemo(() => cardWording(spoken), [spoken]);
  const shell = useRef<HTMLDivElement>(null);

  // Whoever opens another entry stands on a button that is gone with the old one: go to the new one's name.
  const shown = useRef<string | undefined>(undefined);
  const id = content?.entry.id;
  useEffect(() => {
    if (id === undefined) return;
    const isAnother = shown.current !== undefined && shown.current !== id;
    shown.current = id;
    if (!isAnother) return;
    shell.current?.querySelector('.card-scroll')?.scrollTo(0, 0);
    shell.current?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }, [id]);

  if (!view) return null;
  return (
    <CardWordingProvider value={wording}>
      <CardShell shellRef={shell} backTo={visits.backTo} onBack={visits.back} onClose={onClose}>
        {view.type === 'shown' ? (
          <EntryCard
            key={view.content.entry.id}
            content={view.content}
            mention={visits.isFirst ? mention?.(view.content) : undefined}
            onOpenEntry={visits.open}
            {...(ids && { ids })}
          />
        ) : (
          <CardNotice state={view} onRetry={visits.retry} />
        )}
      </CardShell>
    </CardWordingProvider>
  );
}

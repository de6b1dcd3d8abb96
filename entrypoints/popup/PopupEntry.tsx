import { useCallback, useEffect, useRef } from 'preact/hooks';
import { EntryView } from '../../components/EntryView';
import { useMessages } from '../../components/messages';
import { toReading } from '../../components/to-reading';
import { useEntryVisits } from '../../components/use-entry-visits';
import { ask } from '../../messaging/ask';
import type { Settings } from '../../settings/settings';

interface PopupEntryProps {
  readonly entry: string;
  readonly settings: Settings | undefined;
  readonly onClose: () => void;
}

/** An entry at length, in the popup's own place. */
export function PopupEntry({ entry, settings, onClose }: PopupEntryProps) {
  const { language } = useMessages();
  const read = useCallback(async (id: string) => toReading(await ask('readCard', { entry: id })), []);
  const visits = useEntryVisits(entry, read);
  const section = useRef<HTMLElement>(null);

  const id = visits.view?.type === 'shown' ? visits.view.content.entry.id : undefined;
  useEffect(() => {
    if (id !== undefined) scrollTo(0, 0);
  }, [id]);

  const isDrawn = visits.view !== undefined;
  useEffect(() => {
    if (isDrawn) section.current?.querySelector<HTMLElement>('.close')?.focus();
  }, [isDrawn]);

  useEffect(() => {
    // The browser closes the popup on Escape unless it is told not to: one key closes one thing.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const chosen = settings?.cardLanguage ?? 'auto';
  return (
    <main ref={section} class="popup-entry">
      <EntryView visits={visits} language={chosen === 'auto' ? language : chosen} onClose={onClose} />
    </main>
  );
}

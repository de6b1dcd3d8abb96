import type { RefObject } from 'preact';
import { useCallback, useEffect, useId, useMemo } from 'preact/hooks';
import { cardWording } from '../../components/card-wording';
import { EntryView } from '../../components/EntryView';
import { useEntryVisits } from '../../components/use-entry-visits';
import { useTheme } from '../../components/use-theme';
import { explainMention } from '../../core/mentions/explain-mention';
import type { CardRequest } from '../../page/card-slot';
import type { Settings } from '../../settings/settings';
import { readEntry } from './read-entry';

interface CardViewProps {
  readonly request: CardRequest;
  readonly settings: Settings;
  /** A page's modal dialog disables all but the newest modal dialog: then the card has to be one. */
  readonly element: 'div' | 'dialog';
  readonly layerRef: RefObject<HTMLElement | null>;
  /** There is something to show. */
  readonly onDrawn: () => void;
  readonly onClose: () => void;
}

/** The card on a page: one layer, which is a dialog named and described by the entry. */
export function CardView({ request, settings, element: Layer, layerRef, onDrawn, onClose }: CardViewProps) {
  const { entry, why, text } = request;
  const read = useCallback((id: string) => readEntry(id, id === entry ? why : undefined), [entry, why]);
  const visits = useEntryVisits(entry, read);
  const isDrawn = visits.view !== undefined;
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn, onDrawn]);

  const content = visits.view?.type === 'shown' ? visits.view.content : undefined;
  const language = content?.language ?? expectedLanguage(settings);
  const wording = useMemo(() => cardWording(language), [language]);
  const theme = useTheme(settings.theme);
  const ids = { name: useId(), definition: useId() };
  const naming = content
    ? { 'aria-labelledby': ids.name, 'aria-describedby': ids.definition }
    : { 'aria-label': text };
  return (
    <Layer
      // Preact types a ref by its element, and this is one of two.
      ref={layerRef as RefObject<HTMLDivElement & HTMLDialogElement>}
      class="surface hashiya"
      data-theme={theme}
      lang={wording.language}
      dir={wording.direction}
      tabIndex={-1}
      {...(Layer === 'div' && ({ popover: 'manual', role: 'dialog' } as const))}
      {...naming}
    >
      <EntryView
        visits={visits}
        language={language}
        mention={({ language: spoken, labels }) => ({ text, why: explainMention(why, spoken, labels) })}
        ids={ids}
        onClose={onClose}
      />
    </Layer>
  );
}

/** Until the background says in which language it answers. */
function expectedLanguage({ cardLanguage }: Settings): string {
  if (cardLanguage !== 'auto') return cardLanguage;
  return navigator.language.startsWith('ar') ? 'ar' : 'en';
}

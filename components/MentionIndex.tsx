import { useMessages } from './messages';
import type { PageMention } from './page-state';

interface MentionIndexProps {
  readonly mentions: readonly PageMention[];
  readonly onOpenEntry: (id: string) => void;
  /** @param mention index into `mentions` */
  readonly onReveal: (mention: number) => void;
}

/**
 * The page's mentions like the index of a book: each entry once, in order of appearance, and behind it the
 * numbers of its mentions, counted through the page. The entry opens here, a number shows the place.
 */
export function MentionIndex({ mentions, onOpenEntry, onReveal }: MentionIndexProps) {
  const { say, number } = useMessages();
  return (
    <ul class="mention-index">
      {byEntry(mentions).map(({ entry, label, places }) => (
        <li key={entry}>
          <button type="button" class="entry-link" onClick={() => onOpenEntry(entry)}>
            <bdi>{label}</bdi>
          </button>
          <span class="places">
            {places.map((place) => (
              <button
                key={place}
                type="button"
                title={mentions[place]?.text}
                aria-label={say('mentionButton', label, number(place + 1), mentions[place]?.text ?? '')}
                onClick={() => onReveal(place)}
              >
                {number(place + 1)}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface IndexLine {
  readonly entry: string;
  readonly label: string;
  readonly places: number[];
}

function byEntry(mentions: readonly PageMention[]): IndexLine[] {
  const lines = new Map<string, IndexLine>();
  mentions.forEach(({ entry, label }, place) => {
    const line = lines.get(entry) ?? { entry, label, places: [] };
    line.places.push(place);
    lines.set(entry, line);
  });
  return [...lines.values()];
}

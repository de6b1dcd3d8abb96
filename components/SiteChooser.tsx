import { useId } from 'preact/hooks';
import { type MessageKey, useMessages } from './messages';

/** `auto`: pages that look like articles. `on`: every page. `off`: none. */
export type SiteReading = 'auto' | 'on' | 'off';

const choices: readonly (readonly [SiteReading, MessageKey])[] = [
  ['auto', 'siteAutomatic'],
  ['on', 'siteOn'],
  ['off', 'siteOff'],
];

interface SiteChooserProps {
  readonly host: string;
  readonly chosen: SiteReading;
  readonly onChoose: (choice: SiteReading) => void;
}

/** What Hashiya reads on one site. */
export function SiteChooser({ host, chosen, onChoose }: SiteChooserProps) {
  const { say } = useMessages();
  const name = useId();
  return (
    <fieldset class="site-chooser">
      <legend>{say('siteLegend', host)}</legend>
      {choices.map(([choice, key]) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          <span>{say(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

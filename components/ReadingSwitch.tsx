import { useMessages } from './messages';

interface ReadingSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Hashiya on all sites: on or off. */
export function ReadingSwitch({ isOn, onChange }: ReadingSwitchProps) {
  const { say } = useMessages();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      title={say('everywhereSwitch')}
      aria-checked={isOn}
      onClick={() => onChange(!isOn)}
    >
      <span class="spoken">{say('everywhereSwitch')}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
    </button>
  );
}

import type { ComponentChildren, Ref } from 'preact';
import { useCardWording } from './card-wording';

interface CardShellProps {
  readonly shellRef?: Ref<HTMLDivElement>;
  /** The label of the entry that was open before this one, where there was one. */
  readonly backTo?: string | undefined;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What every card has, whatever it shows at the moment: the ways out, and a part that scrolls. */
export function CardShell({ shellRef, backTo, onBack, onClose, children }: CardShellProps) {
  const { say, language, direction } = useCardWording();
  return (
    <div ref={shellRef ?? null} class="card" lang={language} dir={direction}>
      {backTo !== undefined && (
        <button type="button" class="card-button back" onClick={onBack} title={say('back', backTo)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 2.5 4.5 8l5.5 5.5" />
          </svg>
          <span class="spoken">{say('back', backTo)}</span>
        </button>
      )}
      <button type="button" class="card-button close" onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
        <span class="spoken">{say('close')}</span>
      </button>
      <div class="card-scroll">{children}</div>
    </div>
  );
}

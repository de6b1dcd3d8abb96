import { useEffect, useRef, useState } from 'preact/hooks';
import { useTheme } from '../../components/use-theme';
import { Overview } from './Overview';
import { PopupEntry } from './PopupEntry';
import { askForAccess } from './site-access';
import { usePage } from './use-page';
import { themeOf, useSettings } from './use-settings';

/** Either the overview or, over it, one entry that was opened from it. */
export function PopupApp() {
  const kept = useSettings();
  const [round, setRound] = useState(0);
  const page = usePage(round);
  const theme = useTheme(themeOf(kept.settings));
  useEffect(() => {
    // The page behind everything, which shows where the reader scrolls past the end.
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const [entry, setEntry] = useState<string>();
  const cameFrom = useRef<Element | null>(null);
  const open = (id: string) => {
    cameFrom.current = document.activeElement;
    setEntry(id);
    scrollTo(0, 0);
  };
  const close = () => setEntry(undefined);
  // After the overview is back: what is hidden cannot take the focus.
  useEffect(() => {
    if (entry === undefined && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, [entry]);

  return (
    <>
      <div hidden={entry !== undefined}>
        <Overview
          kept={kept}
          page={page}
          onOpenEntry={open}
          onReveal={(mention) => {
            page.reveal(mention);
            // The popup stands over the very page that it has just scrolled.
            window.close();
          }}
          onAllow={async () => {
            if (await askForAccess()) setRound(round + 1);
          }}
        />
      </div>
      {entry !== undefined && <PopupEntry entry={entry} settings={kept.settings} onClose={close} />}
    </>
  );
}

import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../messaging/ask';
import { nativeRuntime } from '../../messaging/native-runtime';
import { Lifetime } from '../../page/lifetime';
import { readSettings, watchSettings } from '../../settings/settings-store';
import { frameStanding } from './frame-standing';
import { startSession } from './page-session';
import { reportPort } from './report-port';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  // Parts of articles come in `srcdoc` frames, too.
  matchAboutBlank: true,
  runAt: 'document_idle',

  main() {
    const standing = frameStanding();
    if (standing.type === 'stranger') return;
    // Whatever goes wrong here must not reach the page, and no reader can do anything about it in the page.
    const life = new Lifetime(() => {});
    life.run(async () => {
      const settings = await readSettings();
      if (life.isOver) return;
      const port = reportPort(life, {
        onReveal: (index) => session.reveal(index),
        onOpen: () => session.retry(),
      });
      const session = startSession({
        ask,
        isGone: () => !nativeRuntime()?.id,
        standing,
        settings,
        life,
        onReport: port.post,
      });
      life.onEnd(watchSettings((changed) => session.change(changed)));
    });
  },
});

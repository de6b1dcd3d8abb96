import { findFirefox } from '../../scripts/browsers.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** Builds once for all specs, and not at all where the sources have not changed since the last build. */
export function setup(): void {
  buildExtension(root, 'chromium');
  if (findFirefox()) buildExtension(root, 'firefox');
}

import type { Result } from '../core/result';
import type { EntryContent } from './entry-content';
import type { Reading } from './use-entry-visits';

/** What the background's answer to `readCard` means to a reader. */
export function toReading(reply: Result<EntryContent, { readonly code: string }>): Reading {
  if (reply.ok) return { type: 'shown', content: reply.value };
  switch (reply.error.code) {
    case 'no-such-entry':
      return { type: 'failed', reason: 'unknown-entry' };
    case 'extension-gone':
      return { type: 'failed', reason: 'outdated' };
    default:
      return { type: 'failed', reason: 'unreadable' };
  }
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '../../core/library-state';
import { ask } from '../../messaging/ask';

type Known = LibraryState | { readonly type: 'asking' } | { readonly type: 'silent' };

/** An installation takes a second or two; nobody tells the popup when it is done. */
const installingPollMs = 700;

export function useLibrary(): { readonly state: Known; readonly retry: () => void } {
  const [state, setState] = useState<Known>({ type: 'asking' });
  const read = useCallback(async () => {
    const reply = await ask('libraryState', {});
    setState(reply.ok ? reply.value : { type: 'silent' });
  }, []);
  useEffect(() => {
    read();
  }, [read]);
  useEffect(() => {
    if (state.type !== 'installing') return;
    const timer = setTimeout(read, installingPollMs);
    return () => clearTimeout(timer);
  }, [state, read]);
  const retry = useCallback(async () => {
    setState({ type: 'asking' });
    const reply = await ask('reinstallLibrary', {});
    setState(reply.ok ? reply.value : { type: 'silent' });
  }, []);
  return { state, retry };
}

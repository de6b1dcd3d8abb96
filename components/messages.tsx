import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type en from '../public/_locales/en/messages.json';
import type { Wording } from './wording';

/** The English file is the one that is complete by definition; a test holds the others to it. */
export type MessageKey = keyof typeof en;

const MessagesContext = createContext<Wording<MessageKey> | undefined>(undefined);
export const MessagesProvider = MessagesContext.Provider;

/** The interface's sentences, in the browser's language. A card has its own: `card-wording.tsx`. */
export function useMessages(): Wording<MessageKey> {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('a part of the interface is drawn outside of it');
  return messages;
}

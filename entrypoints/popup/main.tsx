import { render } from 'preact';
import { MessagesProvider } from '../../components/messages';
import { interfaceMessages } from './interface-messages';
import { PopupApp } from './PopupApp';

const messages = interfaceMessages();
document.documentElement.lang = messages.language;
document.documentElement.dir = messages.direction;
document.title = messages.say('extensionName');

const root = document.getElementById('popup');
if (!root) throw new Error('popup.html has lost its root');
render(
  <MessagesProvider value={messages}>
    <PopupApp />
  </MessagesProvider>,
  root,
);

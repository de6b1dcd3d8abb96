/** What takes keys as text or as its own; keys inside a frame are that frame's. */
const takesKeys =
  'input:not([type=button],[type=checkbox],[type=color],[type=file],[type=image],[type=radio],[type=range],[type=reset],[type=submit]),textarea,select,iframe,frame,embed,object,[role=textbox],[role=searchbox],[role=combobox],[role=application]';

/** Whether keys go into something that the reader edits, in the document or in an open shadow root. */
export function isEditing(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (document.designMode === 'on' || focused?.matches(takesKeys)) return true;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

/**
 * Stands in for WXT's class of this name when the content script is built (`wxt.config.ts`). WXT's has
 * timers and listeners that are not used here, and makes itself known to the page by an event; ours has
 * nothing: whether the extension is still there is asked when there is something to do (`visit.ts`).
 */
export class ContentScriptContext {}

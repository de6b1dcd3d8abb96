import { packLimits } from './pack-limits';

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Ids of packs, documents, entries, statements and the rest: "unsc-2254". They become keys of plain objects
 * in messages, so names that every object inherits ("constructor") are none.
 */
export const isPackId = (text: string): boolean =>
  text.length <= packLimits.id && pattern.test(text) && !(text in Object.prototype);

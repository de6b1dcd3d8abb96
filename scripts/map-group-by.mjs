// Vitest 5 groups failures with Map.groupBy, which Node 20 lacks: its summary of failed tests would be a
// stack trace of its own. Node 21 has it. (docs/browser-quirks.md)

/**
 * @param {Iterable<unknown>} items
 * @param {(item: unknown, index: number) => unknown} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<unknown, unknown[]>} */
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

if (!('groupBy' in Map))
  Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true, writable: true });

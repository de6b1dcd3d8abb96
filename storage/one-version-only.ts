/**
 * An `IDBFactory` that opens a database in one version or not at all. Left to itself, Dexie opens a newer
 * database as it is and adds the tables that it misses, and it patches a damaged one: the first would spoil
 * what a newer version of the extension wrote, the second would hide the damage.
 *
 * A database of an older version is emptied before Dexie sees it.
 */
export function oneVersionOnly(indexedDB: IDBFactory, version: number): IDBFactory {
  return {
    open(name, asked) {
      if (asked === undefined) throw new DOMException('A newer database is left alone.', 'VersionError');
      if (asked !== version)
        throw Object.assign(new Error('Tables are missing.'), { name: 'SchemaMismatch' });
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        if (oldVersion === 0) return;
        for (const store of [...request.result.objectStoreNames]) request.result.deleteObjectStore(store);
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}

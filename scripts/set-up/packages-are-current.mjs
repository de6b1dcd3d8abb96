/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether `node_modules` holds what the lock asks for. Contents are compared, not times: a checkout
 * touches files without changing them, and a reinstall for that costs half a minute.
 *
 * @param {Lock} wanted `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`, which npm writes when an install is complete
 */
export function packagesAreCurrent(wanted, installed) {
  const there = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([path, { version, resolved, link, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    // Optional packages are for other systems: npm leaves them out here.
    if (!found) return optional === true;
    return link ? found.resolved === resolved : found.version === version;
  });
}

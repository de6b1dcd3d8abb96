import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The seeds that a command takes when it is given none: those of the folder it is called in, else the
 * project's own.
 */
export const defaultSeeds = (projectFolder: string): string =>
  existsSync(join('seeds', 'pack.yaml')) ? 'seeds' : join(projectFolder, 'seeds');

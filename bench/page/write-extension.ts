import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the very frames, and at the very time, of ours: only what the script does may differ. */
const contentScript = {
  matches: ['http://*/*', 'https://*/*'],
  all_frames: true,
  match_about_blank: true,
  run_at: 'document_idle',
  js: ['content.js'],
};

/**
 * An extension for Chromium with nothing in it but what is given.
 *
 * @param folder where it shall lie
 * @returns the folder
 */
export function writeExtension(folder: string, scripts: { content?: string; worker?: string }): string {
  const manifest = {
    manifest_version: 3,
    name: 'Measured beside',
    version: '1',
    permissions: ['storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    background: { service_worker: 'worker.js' },
    content_scripts: [contentScript],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), scripts.content ?? '');
  writeFileSync(join(folder, 'worker.js'), scripts.worker ?? '');
  // A page of its own, from which a worker can be asked.
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Measured beside</title>');
  return folder;
}

/**
 * The built extension with another pack in the place of the bundled one.
 *
 * @param built folder of the build
 * @param folder where the copy shall lie
 * @returns the folder
 */
export function withOtherPack(built: string, folder: string, pack: string): string {
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'packs', 'bundled.jsonl'), pack);
  return folder;
}

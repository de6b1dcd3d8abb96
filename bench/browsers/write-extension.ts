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

/** A page of an extension with nothing in it, from which its worker can be asked. */
export const askingPage = '/ask.html';

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
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [contentScript],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), scripts.content ?? '');
  writeFileSync(join(folder, 'worker.js'), scripts.worker ?? '');
  writeAskingPage(folder);
  return folder;
}

/**
 * A copy of the built extension.
 *
 * @param built folder of the build
 * @param folder where the copy shall lie
 * @param pack in the place of the bundled one: text, or the path of a file
 * @returns the folder
 */
export function copyExtension(
  built: string,
  folder: string,
  pack?: { readonly text: string } | { readonly file: string },
): string {
  cpSync(built, folder, { recursive: true });
  writeAskingPage(folder);
  const place = join(folder, 'packs', 'bundled.jsonl');
  if (pack && 'text' in pack) writeFileSync(place, pack.text);
  else if (pack) cpSync(pack.file, place);
  return folder;
}

const writeAskingPage = (folder: string): void =>
  writeFileSync(join(folder, askingPage), '<!doctype html><title>Asking</title>');

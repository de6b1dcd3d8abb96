import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { compileSeeds } from './compiler/compile-seeds';
import { printProblems } from './compiler/print-problems';
import { serialisePack } from './core/pack/serialise-pack';

/** The bundled pack, from the seeds as they are now: a build with a fault in them is no build. */
async function bundledPack(): Promise<string> {
  const pack = await compileSeeds('seeds');
  if (pack.ok) return serialisePack(pack.value);
  throw new Error(printProblems(pack.error));
}

/** By which WXT asks for what starts the content script, before the path of that. */
const contentScriptStart = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Every page gets the content script, so nothing may be in it that it does not use: WXT's way to start it,
 * with a context and a logger, and the polyfill that the context imports, would be a quarter of the whole.
 */
const smallContentScript: Plugin = {
  name: 'small-content-script',
  enforce: 'pre',
  load: (id) =>
    id.startsWith(contentScriptStart)
      ? `import script from ${JSON.stringify(id.slice(contentScriptStart.length))}; script.main();`
      : null,
};

/** Dexie's usual build is ES5 with stand-ins for what every supported browser has: a worker starts on it later. */
const modernDexie = resolve('node_modules/dexie/dist/modern/dexie.mjs');

export default defineConfig({
  // Every import is written out: a reader of a file sees where each name comes from.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push({ relativeDest: 'packs/bundled.jsonl', contents: await bundledPack() });
    },
  },
  vite: () => ({
    plugins: [smallContentScript, preact()],
    resolve: { alias: { dexie: modernDexie } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hashiya@hashiya.example',
              // Custom highlights, on which every mark rests: Firefox 140, which is also an ESR.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});

import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from './scripts/browsers.mjs';
import './scripts/map-group-by.mjs';

const chromium = findChromium();

/** The suffix of a test's name tells the world it runs in; see CONTRIBUTING.md. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.*', 'tests/e2e/**'],
          // A bound against hanging, not a measure: machines are noisy.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        // Named here, because one that is only found while tests run makes a second copy of Preact.
        optimizeDeps: { include: ['preact', 'preact/hooks', 'axe-core', 'parse5', 'dexie'] },
        test: {
          name: 'page',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
          testTimeout: 60_000,
          // One second, as it comes, is a measure of the machine, not of what is waited for.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'extension',
          include: ['tests/e2e/**/*.spec.ts'],
          globalSetup: ['tests/e2e/build-extension.ts'],
          // Two cores: one browser at a time, and room for a slow start.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';

/** Tests of the built extension in real browsers. `npm test` builds it first. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  // Each worker is a browser of its own; more of them than this only wait for each other.
  workers: 2,
  fullyParallel: false,
  // A test that passes at the second try has found something: it fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  // The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_FILE says.
  reporter: [['list'], ['json', { outputFile: '../.output/tests/playwright.json' }]],
  projects: [
    { name: 'chromium', testMatch: '**/*.chromium.test.ts' },
    { name: 'firefox', testMatch: '**/*.firefox.test.ts', workers: 1 },
  ],
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: {
    // The build that ships, see wxt.config.ts.
    alias: {
      flexsearch: new URL('../node_modules/flexsearch/dist/flexsearch.compact.module.min.js', import.meta.url)
        .pathname,
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // What a busy computer needs for what takes a second on a free one. No test is about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

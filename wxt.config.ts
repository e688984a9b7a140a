import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { BundledPackages } from './scripts/notice/bundled-packages';
import { writeNotice } from './scripts/notice/write-notice';
import { packAnew } from './scripts/packing/pack-anew';
import { plainLibraries } from './scripts/plain-libraries';
import { readSeeds } from './scripts/read-seeds';
import { nativeApi, slimContentScript } from './scripts/slim-content-script';

const root = fileURLToPath(new URL('.', import.meta.url));
const packages = new BundledPackages(root);
const seeds = process.env.PAPERTIP_SEEDS ?? fileURLToPath(new URL('./seeds', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [plainLibraries(), packages.plugin()],
    // FlexSearch's default build can start a worker from a string (`Function(…)`), which store reviews look for.
    resolve: {
      alias: {
        flexsearch: fileURLToPath(
          new URL('./node_modules/flexsearch/dist/flexsearch.compact.module.min.js', import.meta.url),
        ),
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'import-worker'))
        config.plugins = [...(config.plugins ?? []), nativeApi()];
      if (entrypoints.every(({ type }) => type !== 'content-script')) return;
      // It goes into every page: terser makes it a twentieth smaller than esbuild does, in ten times the time.
      config.plugins = [...(config.plugins ?? []), slimContentScript()];
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { compress: { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true } },
      };
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('digest.json', 'NOTICE.txt');
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'digest.json', contents: JSON.stringify(readSeeds(seeds)) });
      // Called when all scripts are bundled. While one develops, pages are not.
      files.push({ relativeDest: 'NOTICE.txt', contents: writeNotice(root, packages.all()) });
    },
    // WXT's carry the time and the file system's order: nobody could check that a zip is what its source makes.
    'zip:done': async (_wxt, files) => {
      for (const file of files) writeFileSync(file, await packAnew(readFileSync(file)));
    },
  },
  // What tests and benchmarks leave behind is no source.
  zip: { excludeSources: ['test-results/**', 'playwright-report/**'] },
  manifest: ({ browser }) => ({
    name: 'Papertip',
    description:
      'Recognises research papers on any web page: abstract, code and related papers on hover; offline search.',
    permissions: [
      ...['storage', 'contextMenus', 'activeTab', 'alarms'],
      // Chrome's background may start no worker; one of a document that nobody sees reads what sources send.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for one by one, when the user adds a source or wants to be told of new papers.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    // As browsers set it by themselves, but for Firefox' wish to turn http into https: a feed is where it is.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    // The card, a frame in web pages. Its address is of this session alone where the browser has such; else no page is told of it.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: 'Papertip' },
    omnibox: { keyword: 'paper' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+P' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'papertip@papertip.example',
              // The CSS Custom Highlight API came with 140.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});

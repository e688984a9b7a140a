import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: 'Papertip',
    description:
      'Recognises research papers on any web page: abstract, code and related papers on hover; offline search.',
    permissions: ['storage', 'contextMenus'],
    browser_specific_settings: {
      gecko: { id: 'papertip@papertip.example', strict_min_version: '140.0' },
    },
  },
});

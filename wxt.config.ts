/** How the extension is built: one manifest for Chromium and Firefox, both Manifest V3. */
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

const LEARNED = ['background.bin', 'text-classifiers.bin'];

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  hooks: {
    // What was learned is in files of the extension, read when they are needed, not a part of every bundle
    // that may need them.
    'build:publicAssets': (_, files) => {
      for (const file of LEARNED) files.push({ absoluteSrc: resolve('assets', file), relativeDest: file });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(...LEARNED);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      // Chromium's workers cannot make the address of a file; a page nobody sees does.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'op' },
    action: { default_title: '__MSG_extName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'clip-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_menu_clipPage__' },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_library_open__' },
    },
    // The first with all that is used: `offscreen.hasDocument` is of 116, methods of iterators of 122.
    ...(browser !== 'firefox' && { minimum_chrome_version: '122' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'offprint@offprint.example',
          // The first that knows `data_collection_permissions`.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/**
 * @typedef {'chromium' | 'firefox'} Browser
 *
 * @typedef {object} Places
 * @property {string} label
 * @property {string} variable environment variable that names the program
 * @property {string[]} names programs on PATH, best first
 * @property {Partial<Record<NodeJS.Platform, string[]>>} paths the usual places, best first
 * @property {string[]} aptPackages first that is known to apt is installed
 * @property {Partial<Record<NodeJS.Platform, string>>} advice how to get it, by platform
 */

const programFiles = [
  process.env.PROGRAMFILES ?? 'C:\\Program Files',
  process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
  process.env.LOCALAPPDATA ?? '',
].filter(Boolean);

/** @param {string[]} paths */
const inProgramFiles = (...paths) =>
  paths.flatMap((path) => programFiles.map((folder) => `${folder}\\${path}`));

/** @type {Record<Browser, Places>} */
export const PLACES = {
  chromium: {
    label: 'Chromium',
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    paths: {
      linux: [
        '/usr/bin/chromium',
        '/snap/bin/chromium',
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
      ],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: inProgramFiles(
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ),
    },
    aptPackages: ['chromium', 'chromium-browser'],
    advice: {
      linux: 'install the package `chromium` with your package manager',
      darwin: 'run `brew install --cask chromium`',
      win32: 'run `winget install Hibbiki.Chromium`',
    },
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: {
      linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox'],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: inProgramFiles('Mozilla Firefox\\firefox.exe'),
    },
    aptPackages: ['firefox-esr', 'firefox'],
    advice: {
      linux: 'install the package `firefox-esr` or `firefox` with your package manager',
      darwin: 'run `brew install --cask firefox`',
      win32: 'run `winget install Mozilla.Firefox`',
    },
  },
};

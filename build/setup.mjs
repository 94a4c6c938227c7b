/**
 * Makes what is missing and nothing else, under any Node from 18 on and before any dependency is there:
 * the packages of the lock file, Node 24 among them, a shell to run in, and the programs that tests need.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const cache = join(root, 'node_modules', '.cache');

/** Words for the person at the terminal; standard output belongs to the commands. @param {string} text */
export const say = (text) => process.stderr.write(`rotorsak: ${text}\n`);

/** Ends with a sentence that says what to do. @param {string} text @returns {never} */
export const stop = (text) => {
  say(text);
  process.exit(1);
};

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @typedef {{ version: string, optional?: boolean, dev?: boolean, link?: boolean }} LockedPackage */

/** Whether node_modules holds what the lock file says. */
const dependenciesAreCurrent = () => {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(node24())) return false;
  /** @type {Record<string, LockedPackage>} */
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  /** @type {Record<string, LockedPackage>} */
  const installed = readJson(hidden).packages;
  return Object.entries(wanted).every(
    ([path, locked]) => path === '' || locked.optional || installed[path]?.version === locked.version,
  );
};

/** Path of the Node 24 that the packages bring. */
export const node24 = () => join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Runs a program and answers its exit status; what it prints goes to standard error. @param {string} command @param {string[]} args */
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows }).status ?? 1;

export const ensureDependencies = () => {
  if (dependenciesAreCurrent()) return;
  say('installerar beroenden (npm ci)');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('beroendena kunde inte installeras. Kontrollera nätverket och kör samma kommando igen.');
  }
  if (!existsSync(node24()))
    stop('Node 24 saknas efter installationen. Ta bort node_modules och kör samma kommando igen.');
};

const electronFolder = join(root, 'node_modules', 'electron');

/** Electron's own program, or null where it is not there. */
export const electronBinary = () => {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
};

const DAY = 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT = 120_000;

/** Fetches Electron's binary once; a failure is remembered for a day, so that later starts are quick. */
const tryElectron = () => {
  const failed = join(cache, 'electron-failed');
  if (existsSync(failed) && Date.now() - Number(readFileSync(failed, 'utf8')) < DAY) return;
  say('hämtar Electron');
  const script = join(electronFolder, 'install.js');
  const { status } = spawnSync(node24(), [script], { cwd: root, stdio: 'ignore', timeout: DOWNLOAD_LIMIT });
  if (status === 0 && electronBinary() !== null) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(failed, String(Date.now()));
};

const programFiles = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
const browserPlaces = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map((name) =>
    join('/usr/bin', name),
  ),
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programFiles.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ],
  ),
};

/** An installed Chromium, Chrome or Edge, or null. */
export const installedBrowser = () =>
  (browserPlaces[/** @type {keyof typeof browserPlaces} */ (process.platform)] ?? []).find((path) =>
    existsSync(path),
  ) ?? null;

const canInstallPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages. @param {string[]} packages */
const installPackages = (packages) => {
  say(`installerar ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  if (apt(['install', '-y', '--no-install-recommends', ...packages])) return true;
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
};

/**
 * Whether to fetch Electron's program: wherever it can be had, also where a browser could stand in. As root on Linux it
 * refuses to start (it would run without its sandbox), so that there a browser comes first.
 * @param {{ electron: string | null, browser: string | null, platform: string, uid: number | undefined }} found
 */
export const fetchesElectron = ({ electron, browser, platform, uid }) =>
  electron === null && (browser === null || platform !== 'linux' || uid !== 0);

/** Sees to it that there is a shell to run windows in: Electron, else an installed browser for the stand-in. */
export const ensureShell = () => {
  const found = { electron: electronBinary(), browser: installedBrowser() };
  if (fetchesElectron({ ...found, platform: process.platform, uid: process.getuid?.() })) tryElectron();
  if (electronBinary() !== null || installedBrowser() !== null) return;
  if (canInstallPackages() && installPackages(['chromium'])) return;
  stop('varken Electron eller någon webbläsare finns. Installera Chromium, Google Chrome eller Microsoft Edge.');
};

/** Program → Debian package that tests need beside the application itself. */
const testPrograms = {
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/pdfinfo': 'poppler-utils',
  '/usr/bin/qpdf': 'qpdf',
  '/usr/bin/age': 'age',
  '/usr/bin/ssh-keygen': 'openssh-client',
  '/usr/bin/strace': 'strace',
  '/usr/bin/unzip': 'unzip',
  '/usr/bin/zip': 'zip',
  '/usr/bin/dot': 'graphviz',
  '/usr/bin/xlsx2csv': 'xlsx2csv',
  '/usr/lib/python3/dist-packages/openpyxl/__init__.py': 'python3-openpyxl',
};

/** The same browser without windows: pages are tested in it where it is, for it needs a third less of the processor. */
const HEADLESS = { path: '/usr/bin/chromium-headless-shell', package: 'chromium-headless-shell' };

/** The stock programs that tests compare with; elsewhere than as root on Debian one installs them oneself. */
export const ensureTestPrograms = () => {
  const missing = Object.entries(testPrograms).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  if (canInstallPackages() && !existsSync(HEADLESS.path)) installPackages([HEADLESS.package]);
  if (missing.length === 0) return;
  if (canInstallPackages() && installPackages(missing)) return;
  stop(`testerna behöver program som saknas. Installera: ${missing.join(', ')}.`);
};

/** A real browser for tests, the one that is installed; it prints documents as the application's hidden window does. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { Print } from '../../electron/documents/typeset.ts';

const candidates = [
  process.env['ROTORSAK_CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
];

/** The browser's program. Throws when there is none: set-up would have installed one. */
export const chromiumPath = (): string => {
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('no Chromium, Chrome or Edge found; set ROTORSAK_CHROMIUM to its path');
  return found;
};

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** Prints by the browser with the options of `printOptions`, scripts off. */
export const printBy =
  (browser: Browser): Print =>
  async (html) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.setContent(html);
      return await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
        tagged: true,
        outline: true,
      });
    } finally {
      await context.close();
    }
  };

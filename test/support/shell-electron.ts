import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { type LaunchOptions, root, type Shell } from './shell-main.ts';

/** A program that has Electron run by another one, and takes its words as they come. */
const wrapped = (folder: string, wrapper: string): string => {
  const file = join(folder, 'electron.sh');
  const electron = String(createRequire(import.meta.url)('electron'));
  writeFileSync(file, `#!/bin/sh\nexec '${wrapper}' '${electron}' "$@"\n`, { mode: 0o700 });
  return file;
};

/** On Electron itself, driven by the browser client's own means. */
export async function launchElectron(options: LaunchOptions): Promise<Shell> {
  const app = await _electron.launch({
    ...(options.wrapper === undefined ? {} : { executablePath: wrapped(options.userData, options.wrapper) }),
    args: [root, `--user-data-dir=${options.userData}`, ...(options.args ?? [])],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...options.env },
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const child = app.process();
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const seen = new Set<unknown>();
  return {
    pid: child.pid ?? 0,
    log: () => log,
    main: {
      run: (source, argument) =>
        app.evaluate(
          (electron, order) => new Function(`return (${order.source})`)()(electron, order.argument) as unknown,
          { source, argument },
        ),
    },
    ended: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    }),
    async nextPage() {
      const page = app.windows().find((known) => !seen.has(known)) ?? (await app.waitForEvent('window'));
      seen.add(page);
      if (options.viewport) await page.setViewportSize({ ...options.viewport });
      return page;
    },
  };
}

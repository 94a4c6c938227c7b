/** `node build/stand-in/run.ts out/main/main.js [WORDS]`: runs the built program with the stand-in where Electron would be. */
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program = 'out/main/main.js', ...words] = process.argv.slice(2);
process.argv = [process.execPath, join(import.meta.dirname, '../..'), ...words];
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'defaultApp', { value: true });

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

/** As in Electron's main process: a rejection that no one took is told and nothing more. */
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`stand-in: unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
});

/** Electron lives until it is told to quit; a Node without work would end. */
setInterval(() => undefined, 2 ** 30);

const { app } = await import('./app.ts');
const { settings } = await import('./settings.ts');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
if (settings.controlled) (await import('./control.ts')).obeyTests();
await import(pathToFileURL(resolve(program)).href);

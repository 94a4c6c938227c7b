/** Builds the page once for all specs of a run (Vitest's global set-up of the end-to-end suite). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page lies. */
    pageFolder: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Gives what takes the built page away again. */
export const setup = async ({ provide }: TestProject): Promise<() => void> => {
  const outDir = mkdtempSync(join(tmpdir(), 'rotorsak-page-'));
  // As it is released: the runner's own NODE_ENV would put React's slow development build into it.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'error',
    base: './',
    cacheDir: join(root, 'node_modules/.cache/vite-page'),
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  process.env.NODE_ENV = NODE_ENV;
  provide('pageFolder', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
};

/** Builds `out/` with Vite: the page, the preload and the programs of the processes; skipped where nothing changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const stamp = join(out, 'stamp');
/** What the build makes and clears; other things in `out/` are left alone. */
const parts = ['core', 'main', 'preload', 'reader', 'renderer', 'shared', 'stamp', 'table-reader'];
const sources = ['electron', 'renderer', 'db', 'build/bundle.ts', 'package-lock.json', 'package.json'];

const filesBelow = (path: string): string[] => {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** One hash over the names and bytes of all that goes into the build. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : filesBelow(path).sort();
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  cacheDir: join(root, 'node_modules/.cache/vite'),
};

/** Programs of the processes: everything inlined but Electron, the native addon and Node's own modules. */
const programs = (): InlineConfig => ({
  ...shared,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rollupOptions: {
      input: {
        main: join(root, 'electron/main/main.ts'),
        core: join(root, 'electron/core/main.ts'),
        reader: join(root, 'electron/bundle/reader-process.ts'),
        'table-reader': join(root, 'electron/tables/reader-process.ts'),
      },
      external: ['electron', 'better-sqlite3'],
      output: { entryFileNames: '[name]/[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});

/** A sandboxed preload must be one CommonJS file. */
const preload = (): InlineConfig => ({
  ...shared,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: join(out, 'preload'),
    target: 'chrome140',
    minify: false,
    rollupOptions: {
      input: { preload: join(root, 'electron/preload/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/** The page, with addresses relative to it and no source that the content policy would refuse. */
const page = (): InlineConfig => ({
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
});

const current = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
  process.stderr.write('rotorsak: bygger\n');
  for (const part of parts) rmSync(join(out, part), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build(programs());
  await build(preload());
  await build(page());
  writeFileSync(stamp, current);
}

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

interface Suite {
  readonly name: string;
  readonly include: string[];
  /** Milliseconds a single test may take. */
  readonly testTimeout: number;
  readonly maxWorkers: number;
  readonly globalSetup?: string;
}

/** Specs of the released program need Electron's own binary. */
const endToEnd = [
  'test/e2e/specs/**/*.spec.ts',
  ...(process.env['ROTORSAK_SHELL'] === 'electron' ? ['test/e2e/electron/**/*.spec.ts'] : []),
];

/** Suites run one after the other in this order; the files of one suite run side by side on its workers. */
const suites: Suite[] = [
  { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000, maxWorkers: 2 },
  { name: 'migrations', include: ['test/migrations/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 2 },
  { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 2 },
  {
    name: 'e2e',
    include: endToEnd,
    testTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: 'test/support/built-page.ts',
  },
];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: 'node_modules/.cache/vite-test',
  plugins: [react()],
  test: {
    projects: suites.map((suite, groupOrder) => ({
      extends: true,
      test: {
        name: suite.name,
        include: suite.include,
        environment: 'node',
        setupFiles: process.env['ROTORSAK_SEED'] === undefined ? [] : ['test/support/property-seed.ts'],
        pool: 'forks',
        testTimeout: suite.testTimeout,
        hookTimeout: suite.testTimeout,
        maxWorkers: suite.maxWorkers,
        globalSetup: suite.globalSetup ?? [],
        expect: { poll: { timeout: suite.testTimeout / 4 } },
        sequence: { groupOrder },
      },
    })),
  },
});

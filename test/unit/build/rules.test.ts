import { expect, test } from 'vitest';
import { crossings } from '../../../build/check/borders.ts';
import { escapesIn } from '../../../build/check/escapes.ts';
import { strayFiles } from '../../../build/check/layout.ts';

const messages = (path: string, text: string) => crossings({ path, text }).map(({ message }) => message);

test.each([
  ['renderer/app/App.tsx', "import { x } from '../../db/log/read.ts';"],
  ['renderer/app/App.tsx', "import fs from 'node:fs';"],
  ['renderer/app/App.tsx', "import { app } from 'electron';"],
  ['renderer/app/App.tsx', "const x = import('better-sqlite3');"],
  ['db/domain/plan/plan.ts', "import { join } from 'node:path';"],
  ['db/domain/plan/plan.ts', "import { open } from '../../open.ts';"],
  ['electron/contract/calls.ts', "export { x } from '../core/main.ts';"],
  ['electron/main/main.ts', "import '../../renderer/app/main.tsx';"],
  ['electron/bundle/read.ts', "import { open } from '../../db/open.ts';"],
  ['electron/core/main.ts', "import {\n  a,\n  b,\n} from 'react';"],
])('%s may not say %s', (path, text) => {
  expect(messages(path, text)).toHaveLength(1);
});

test.each([
  ['renderer/app/App.tsx', "import type { Calls } from '../../electron/contract/calls.ts';"],
  ['renderer/app/App.tsx', "import { useState } from 'react';\nimport './App.css';"],
  ['db/log/read.ts', "import type { Change } from '../domain/change.ts';\nimport { join } from 'node:path';"],
  ['electron/core/main.ts', "import type { MessagePortMain } from 'electron';"],
])('%s may say %s', (path, text) => {
  expect(messages(path, text)).toEqual([]);
});

test('a finding names its line', () => {
  expect(crossings({ path: 'db/domain/a.ts', text: "import { z } from 'zod';\n\nimport 'node:fs';\n" })).toEqual([
    { path: 'db/domain/a.ts', line: 3, message: 'db/domain may not import node:fs' },
  ]);
});

test('escapes from the type checker, the linter and the tests are found', () => {
  const lines = [
    '// @ts-expect-error',
    "it.only('x')",
    '// TODO later',
    '// biome-ignore lint: no',
    'const company = many;',
  ];
  expect(escapesIn({ path: 'db/a.ts', text: lines.join('\n') }).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

test('only the known folders and files lie at the top', () => {
  expect(strayFiles(['.npmrc', 'db/open.ts', 'package.json', 'notes.txt', 'src/a.ts']).map(({ path }) => path)).toEqual(
    ['notes.txt', 'src/a.ts'],
  );
});

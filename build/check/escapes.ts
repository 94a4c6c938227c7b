/** Ways round the type checker, the linter and the tests, and things left for later: none may be committed. */
import type { Finding, SourceFile } from './sources.ts';

const escapes: readonly [name: string, pattern: RegExp][] = [
  ['a suppressed lint rule', /\b(biome|eslint|oxlint)-(ignore|disable)/],
  ['a suppressed type error', /@ts-(ignore|expect-error|nocheck)/],
  ['something left for later', /\b(TODO|FIXME|XXX)\b/],
  ['a skipped, narrowed or retried test', /\b(it|test|describe)\.(only|skip|todo|fails)\b|\bretry:\s*\d/],
];

/** Escapes in one file. This folder names them and is therefore left out. */
export function escapesIn(file: SourceFile): Finding[] {
  if (file.path.startsWith('build/check/') || file.path.startsWith('test/unit/build/')) return [];
  return file.text
    .split('\n')
    .flatMap((text, index) =>
      escapes
        .filter(([, pattern]) => pattern.test(text))
        .map(([name]) => ({ path: file.path, line: index + 1, message: `holds ${name}` })),
    );
}

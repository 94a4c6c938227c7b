/**
 * Writes `generated.ts`: the text of every migration, so that it travels inside the built program.
 * Run after a new .sql file: `node db/migrations/inline.ts`. A test says when it was forgotten.
 *
 * A file drafted by `drizzle-kit generate` is adjusted by hand before it is committed: `STRICT` on every table.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = import.meta.dirname;

/** The text of `generated.ts` for the .sql files as they are now. */
export const generatedText = (): string => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const entries = files.map((name) => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    return `  {\n    name: '${name.slice(0, -4)}',\n    sha256: '${sha256}',\n    sql: ${JSON.stringify(sql)},\n  },\n`;
  });
  return `// Made by inline.ts from the .sql files; do not edit.
export interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [\n${entries.join('')}];\n`;
};

if (process.argv[1] === import.meta.filename) writeFileSync(`${folder}/generated.ts`, generatedText());

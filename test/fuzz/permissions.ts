/** Flags under which Node itself refuses to write anywhere but in one folder; the reader knows no answer to that. */
export const permissions = (folder: string): string[] => [
  '--disable-warning=SecurityWarning',
  '--disable-warning=ExperimentalWarning',
  '--permission',
  '--allow-addons',
  '--allow-fs-read=*',
  `--allow-fs-write=${folder}`,
];

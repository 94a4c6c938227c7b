/** What the address of Beslut chooses after its name: nothing, a version, or two to compare. */

/** In the place of the later version: the plan as it is now. */
export const NOW = 'now';
const BETWEEN = '..';

export interface Compared {
  readonly before: string;
  /** A version, or `NOW`. */
  readonly after: string;
}

export type Chosen = { readonly version: string | null } | { readonly compared: Compared };

export const chosenIn = (selected: string | null): Chosen => {
  const [before = '', after = ''] = selected?.split(BETWEEN) ?? [];
  if (before !== '' && after !== '') return { compared: { before, after } };
  return { version: before === '' ? null : before };
};

const decisionAddress = (analysis: string): string => `/analysis/${analysis}/decision`;

export const versionAddress = (analysis: string, version: string | null): string =>
  version === null ? decisionAddress(analysis) : `${decisionAddress(analysis)}/${encodeURIComponent(version)}`;

export const comparedAddress = (analysis: string, { before, after }: Compared): string =>
  versionAddress(analysis, `${before}${BETWEEN}${after}`);

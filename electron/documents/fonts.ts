/** The one family of all documents, embedded: Source Sans 3 (SIL Open Font License 1.1) in the weights that are used. */
import latinRegular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import latinSemibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import latinExtRegular from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline';
import latinExtSemibold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline';

/** The characters of each file, as the package's own style sheets give them. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';

const face = (weight: number, address: string, range: string): string =>
  `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};src:url(${address}) format("woff2");unicode-range:${range}}`;

/** `@font-face` rules with the fonts as data: addresses. */
export const fontFaces = (): string =>
  [
    face(400, latinRegular, latin),
    face(600, latinSemibold, latin),
    face(400, latinExtRegular, latinExt),
    face(600, latinExtSemibold, latinExt),
  ].join('\n');

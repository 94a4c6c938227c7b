/** The values of the inks where no style sheet gives them: in files, and on paper. */
import type { Palette } from './types.ts';

/** As the light theme of the screen (`renderer/styles/tokens.css`). */
export const lightPalette: Palette = {
  paper: '#ffffff',
  panel: '#f5f6f7',
  raised: '#ffffff',
  line: '#c3c8ce',
  'line-strong': '#7b838c',
  ink: '#1b1f24',
  'ink-soft': '#505962',
  accent: '#0b5c8f',
  'accent-ink': '#ffffff',
  chosen: '#dcebf5',
  done: '#1d6b37',
  watch: '#7a5200',
  off: '#a3211b',
};

/** Black on white: what colour says stands in shape and words as well. */
export const printPalette: Palette = {
  paper: '#ffffff',
  panel: '#f1f1f0',
  raised: '#ffffff',
  line: '#b4b4b4',
  'line-strong': '#6a6a6a',
  ink: '#141414',
  'ink-soft': '#3d3d3d',
  accent: '#141414',
  'accent-ink': '#ffffff',
  chosen: '#e4e4e4',
  done: '#141414',
  watch: '#141414',
  off: '#141414',
};

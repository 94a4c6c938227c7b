/** How a test or a terminal wants the stand-in; from the environment, since the program's own words are the program's. */

const size = /^(\d+)x(\d+)$/.exec(process.env.ROTORSAK_VIEWPORT ?? '');
const scheme = process.env.ROTORSAK_COLOR_SCHEME;

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? '') || Boolean(process.env.WAYLAND_DISPLAY ?? '');

/** A test drives the program over the channel it was forked with. */
const controlled = process.env.ROTORSAK_CONTROLLED === '1' && process.send !== undefined;

export const settings = {
  controlled,
  headless: controlled || !hasDisplay || process.env.ROTORSAK_HEADLESS === '1',
  viewport: { width: Number(size?.[1] ?? 1280), height: Number(size?.[2] ?? 800) },
  colorScheme: scheme === 'dark' || scheme === 'light' ? scheme : null,
} as const;

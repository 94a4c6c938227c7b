/** What a QR code on the screen says, read by a decoder and not by what drew it. */
import type { Locator } from 'playwright-core';
import decodeQr from 'qr/decode.js';

const SCALE = 4;

/** Reads a code that is drawn as one path of squares in a box of modules. */
export const readQr = async (code: Locator): Promise<string> => {
  const box = (await code.getAttribute('viewBox')) ?? '';
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const modules = Number(box.split(' ')[2]);
  const width = modules * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < SCALE; column += 1) {
        const at = ((Number(y) * SCALE + row) * width + Number(x) * SCALE + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQr({ width, height: width, data });
};

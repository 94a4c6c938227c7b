/** A picture of the analysis as a file: SVG, PNG, and PDF with its content as a table. */
import { lightPalette, printPalette } from '../../../db/domain/picture/palettes.ts';
import type { SvgPicture } from '../../../db/domain/picture/svg.ts';
import type { Palette } from '../../../db/domain/picture/types.ts';
import type { OutputOf } from '../../../electron/contract/calls.ts';
import type { PictureFormat, PictureKind } from '../../../electron/contract/shapes.ts';
import { call } from '../../api.ts';

/** Pixels for each unit of the picture, less where the picture would be larger than a canvas may be. */
const PNG_SCALE = 2;
const PNG_SIDE = 12_000;

export interface PictureRequest {
  readonly analysis: string;
  readonly picture: PictureKind;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Draws it, with the day that it is drawn on. */
  readonly draw: (palette: Palette, date: string) => SvgPicture;
  /** The same for paper, where it takes several pages. */
  readonly pages?: (palette: Palette, date: string) => readonly SvgPicture[];
  /** Factors in the picture, or measures in time. */
  readonly shown: readonly string[];
}

const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Pixels of the SVG, drawn by the browser with the page's own font. */
const pngOf = async ({ svg, width, height }: SvgPicture, fonts: string): Promise<string> => {
  const scale = Math.min(PNG_SCALE, PNG_SIDE / Math.max(width, height));
  const image = new Image();
  const styled = svg.replace('<title>', `<style>${fonts}</style><title>`);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(styled)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
};

const base64 = async (address: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
};

/** `@font-face` rules with the fonts in them: a picture drawn as an image sees nothing of the page. */
const fontRules = async (): Promise<string> => {
  const sheets = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = sheets.filter((rule) => rule instanceof CSSFontFaceRule);
  const latin = faces.filter((rule) => /U\+0(?:000)?-00?FF/i.test(rule.style.getPropertyValue('unicode-range')));
  const rules = await Promise.all(
    latin.map(async (rule) => {
      const file = rule.style.getPropertyValue('src').match(/url\("?([^")]+\.woff2)"?\)/)?.[1];
      if (file === undefined) return '';
      const address = new URL(file, rule.parentStyleSheet?.href ?? document.baseURI).href;
      const weight = rule.style.getPropertyValue('font-weight');
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${await base64(address)})}`;
    }),
  );
  return rules.join('');
};

const contentOf = async ({ draw, pages }: PictureRequest, format: PictureFormat): Promise<string> => {
  if (format === 'graphml' || format === 'dot') return '';
  if (format === 'pdf' && pages !== undefined) {
    return pages(printPalette, today())
      .map(({ svg }) => svg)
      .join('');
  }
  const picture = draw(format === 'pdf' ? printPalette : lightPalette, today());
  return format === 'png' ? pngOf(picture, await fontRules()) : picture.svg;
};

/** Asks where to and writes the file; `null` where the person declined. Throws `CallFailed`. */
export const savePicture = async (
  request: PictureRequest,
  format: PictureFormat,
): Promise<OutputOf<'picture.save'>> => {
  const { analysis, picture, name, shown } = request;
  const content = await contentOf(request, format);
  return call('picture.save', { analysis, picture, name, format, content, shown: [...shown] });
};

/** The map as a file: SVG, PNG and PDF look as the screen does, with title, date and legend. */
import type { Highlight } from '../../../db/domain/picture/highlight.ts';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import { mapSvg, type SvgRequest } from '../../../db/domain/picture/svg.ts';
import type { MapWords } from '../../../db/domain/picture/words.ts';
import type { OutputOf } from '../../../electron/contract/calls.ts';
import type { PictureFormat } from '../../../electron/contract/shapes.ts';
import { savePicture } from '../pictures/save-picture.ts';

export interface ExportRequest {
  readonly analysis: string;
  /** Of the analysis. */
  readonly title: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly scene: Scene;
  readonly highlight: Highlight | null;
  readonly words: MapWords;
  readonly compared?: SvgRequest['compared'];
}

/** Asks where to and writes the file; `null` where the person declined. Throws `CallFailed`. */
export const saveMap = (request: ExportRequest, format: PictureFormat): Promise<OutputOf<'picture.save'>> => {
  const { analysis, title, name, scene, highlight, words, compared } = request;
  const shown = scene.nodes.flatMap(({ factor }) => (factor === null ? [] : [factor.id]));
  const draw = (palette: Parameters<typeof mapSvg>[0]['palette'], date: string) =>
    mapSvg({ scene, highlight, palette, words, title, date, ...(compared && { compared }) });
  return savePicture({ analysis, picture: 'map', name, draw, shown }, format);
};

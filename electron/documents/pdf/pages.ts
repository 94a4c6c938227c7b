/** The pages of a file in order, and on which of them each named place is. */
import { objectOf, type PdfFile, referenceIn } from './pdf-file.ts';

const pagesUnder = (file: PdfFile, number: number): number[] => {
  const body = objectOf(file, number);
  const kids = body.match(/\/Kids \[([^\]]*)\]/)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(file, Number(kid)));
};

/** Object numbers of the pages, first page first. */
export const pageObjects = (file: PdfFile): number[] => {
  const pages = referenceIn(objectOf(file, file.root), 'Pages');
  return pages === null ? [] : pagesUnder(file, pages);
};

/** Page numbers, from 1, of the ids that links of the document point at. */
export const placesByPage = (file: PdfFile): ReadonlyMap<string, number> => {
  const dests = referenceIn(objectOf(file, file.root), 'Dests');
  if (dests === null) return new Map();
  const order = new Map(pageObjects(file).map((object, index) => [object, index + 1]));
  const places = objectOf(file, dests).matchAll(/\/([\w.-]+) \[(\d+) 0 R/g);
  return new Map([...places].map(([, id = '', page]) => [id, order.get(Number(page)) ?? 0]));
};

/**
 * Marks as artifacts what is on a page but no part of the text, so that a screen reader passes it by: running
 * head and foot, rules, and the heads of tables where they come again (PDF 1.7, 14.8.2.2). Chromium leaves the
 * first unmarked and reads the last out once for every page.
 */
import { pageObjects } from './pages.ts';
import { deflateStream, inflateStream, objectOf, type PdfFile, referenceIn } from './pdf-file.ts';

const BEGIN = '/Artifact BMC';
const END = 'EMC';
/** Paints a path, or ends one that only clips: `f`, `S`, `W* n` … */
const painting = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|n)$/;
const pathBegins = /(?: re| m)$/;

/** Closes what was opened: the line that ends it, or `null` for one that is whole in itself. */
const unitEnd = (line: string): RegExp | null | undefined => {
  if (line === 'BT') return /^ET$/;
  if (pathBegins.test(line)) return painting;
  return line.endsWith(' Do') || line.endsWith(' sh') ? null : undefined;
};

/** Wraps all that is painted outside of marked content. Skia writes one operator a line. */
export const markUnmarked = (content: string): string => {
  const out: string[] = [];
  let depth = 0;
  let open: RegExp | null = null;
  for (const line of content.split('\n')) {
    if (/\b(?:BDC|BMC)$/.test(line)) depth += 1;
    else if (line === END) depth -= 1;
    const end: RegExp | null | undefined = depth === 0 && open === null ? unitEnd(line) : undefined;
    if (end !== undefined) out.push(BEGIN);
    out.push(line);
    if (end === null || open?.test(line)) {
      out.push(END);
      open = null;
    } else if (end !== undefined) open = end;
  }
  return out.join('\n');
};

/** Ids of marked content by the page's object number. */
type Marked = Map<number, Set<number>>;

/** Takes from a structure element, and all below it, what is on other pages than its first. */
const keepFirstPage = (file: PdfFile, number: number, removed: Marked): void => {
  const body = objectOf(file, number);
  const first = referenceIn(body, 'Pg');
  const kept = body.replace(/ ?<<\/Type \/MCR\s\/Pg (\d+) 0 R\s\/MCID (\d+)>>/g, (whole, page: string, id: string) => {
    if (first === null || Number(page) === first) return whole;
    const ids = removed.get(Number(page)) ?? new Set();
    removed.set(Number(page), ids.add(Number(id)));
    return '';
  });
  file.objects.set(number, kept);
  const kids = kept.match(/\/K (\d+ 0 R|\[[^\]]*\])/)?.[1] ?? '';
  const references = kids.replace(/<<[^>]*>>/g, '').matchAll(/(\d+) 0 R/g);
  for (const [, kid] of references) keepFirstPage(file, Number(kid), removed);
};

/** The arrays of the parent tree by key: which element each piece of a page's marked content belongs to. */
const parentArrays = (file: PdfFile): ReadonlyMap<number, number> => {
  const structure = referenceIn(objectOf(file, file.root), 'StructTreeRoot');
  const tree = structure === null ? null : referenceIn(objectOf(file, structure), 'ParentTree');
  const pairs = tree === null ? [] : [...objectOf(file, tree).matchAll(/(\d+) (\d+) 0 R/g)];
  return new Map(pairs.map(([, key, array]) => [Number(key), Number(array)]));
};

const forgetParents = (file: PdfFile, array: number | undefined, ids: ReadonlySet<number>): void => {
  if (array === undefined) return;
  let index = -1;
  const body = objectOf(file, array).replace(/\d+ 0 R|null/g, (entry) => {
    index += 1;
    return ids.has(index) ? 'null' : entry;
  });
  file.objects.set(array, body);
};

/** Removes the repeated heads of tables from the structure; what they were marked with, by page. */
const dropRepeatedHeads = (file: PdfFile): Marked => {
  const removed: Marked = new Map();
  for (const [number, body] of file.objects) {
    if (body.includes('/S /TH\n') && body.includes('/Scope /Column')) keepFirstPage(file, number, removed);
  }
  const parents = removed.size === 0 ? new Map<number, number>() : parentArrays(file);
  for (const [page, ids] of removed) {
    const key = objectOf(file, page).match(/\/StructParents (\d+)/)?.[1];
    forgetParents(file, parents.get(Number(key)), ids);
  }
  return removed;
};

/** Marks the artifacts of every page. Changes the file's objects. */
export const markArtifacts = (file: PdfFile): void => {
  const heads = dropRepeatedHeads(file);
  for (const page of pageObjects(file)) {
    const contents = referenceIn(objectOf(file, page), 'Contents');
    if (contents === null) continue;
    const ids = heads.get(page);
    const text = inflateStream(objectOf(file, contents)).replace(
      /^\/\w+ <<\/MCID (\d+) >>BDC$/gm,
      (line, id: string) => (ids?.has(Number(id)) ? BEGIN : line),
    );
    file.objects.set(contents, deflateStream(markUnmarked(text)));
  }
};

/**
 * A PDF file as its numbered objects, for the kind that Chromium writes: one cross-reference table, no object
 * streams, no earlier versions inside. All text here is one character a byte (latin1).
 */
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { AppError } from '../../../db/domain/app-error.ts';

export interface PdfFile {
  /** What stands before the first object: version and the mark of a binary file. */
  readonly header: string;
  /** Objects by number, without `n 0 obj` and `endobj`. */
  readonly objects: Map<number, string>;
  readonly root: number;
  readonly info: number;
}

const malformed = (reason: string): never => {
  throw new AppError('printing-failed', { reason });
};

const numberIn = (text: string, pattern: RegExp): number => Number(text.match(pattern)?.[1] ?? malformed('pdf-form'));

/** Number that a name refers to, as in `/Root 7 0 R`. */
export const referenceIn = (body: string, name: string): number | null => {
  const found = body.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1];
  return found === undefined ? null : Number(found);
};

export const objectOf = (file: PdfFile, number: number): string =>
  file.objects.get(number) ?? malformed('pdf-object-missing');

/** Offsets of the objects in use, in the order of the file. */
const offsetsOf = (text: string, start: number): { number: number; offset: number }[] => {
  const [head = '', first = '', count = ''] = text.slice(start, start + 40).match(/^xref\n(\d+) (\d+)\n/) ?? [];
  if (head === '' || first !== '0') return malformed('pdf-cross-references');
  const entries = text.slice(start + head.length, start + head.length + 20 * Number(count));
  return Array.from({ length: Number(count) }, (_, number) => ({
    number,
    offset: Number(entries.slice(number * 20, number * 20 + 10)),
    used: entries[number * 20 + 17] === 'n',
  }))
    .filter(({ used }) => used)
    .sort((a, b) => a.offset - b.offset);
};

/** Reads a file that Chromium wrote. Throws `printing-failed` for any other form. */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  const text = Buffer.from(bytes).toString('latin1');
  const start = numberIn(text.slice(-64), /startxref\s+(\d+)\s+%%EOF\s*$/);
  const trailer = text.slice(text.indexOf('trailer', start));
  const offsets = offsetsOf(text, start);
  const objects = new Map(
    offsets.map(({ number, offset }, index) => {
      const whole = text.slice(offset, offsets[index + 1]?.offset ?? start);
      const body = whole.match(/^\d+ 0 obj\s/)?.[0].length ?? malformed('pdf-object');
      return [number, whole.slice(body, whole.lastIndexOf('endobj')).trimEnd()];
    }),
  );
  return {
    header: text.slice(0, offsets[0]?.offset ?? 0),
    objects,
    root: numberIn(trailer, /\/Root (\d+) 0 R/),
    info: numberIn(trailer, /\/Info (\d+) 0 R/),
  };
};

/** The file's bytes; the same objects give the same bytes, its identifier too. */
export const writePdf = ({ header, objects, root, info }: PdfFile): Uint8Array => {
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const size = (numbers.at(-1) ?? 0) + 1;
  const table = new Array<string>(size).fill('0000000000 65535 f \n');
  const parts = [header];
  let offset = header.length;
  for (const number of numbers) {
    table[number] = `${String(offset).padStart(10, '0')} 00000 n \n`;
    const part = `${number} 0 obj\n${objects.get(number)}\nendobj\n`;
    parts.push(part);
    offset += part.length;
  }
  const body = Buffer.from(parts.join(''), 'latin1');
  const id = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const trailer = `<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>`;
  const tail = `xref\n0 ${size}\n${table.join('')}trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(tail, 'latin1')]);
};

/** Content of a compressed stream. */
export const inflateStream = (body: string): string => {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const length = numberIn(body, /\/Length (\d+)/);
  return inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1');
};

export const deflateStream = (content: string): string => {
  const data = deflateSync(Buffer.from(content, 'latin1'), { level: 9 }).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`;
};

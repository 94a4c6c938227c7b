/** Ids of structure elements that do not depend on what else the browser has shown since it was started. */
import type { PdfFile } from './pdf-file.ts';

const nodeId = /\(node(\d+)\)/g;

const isStream = (body: string): boolean => body.endsWith('endstream');

/** Numbers the elements that others refer to (heads of tables) from 1, in the order they had. Changes the objects. */
export const renumberNodes = (file: PdfFile): void => {
  const plain = [...file.objects].filter(([, body]) => !isStream(body) && body.includes('(node'));
  const used = new Set(plain.flatMap(([, body]) => [...body.matchAll(nodeId)].map(([, digits = '']) => digits)));
  const ordered = [...used].sort((a, b) => Number(a) - Number(b));
  const numbers = new Map(ordered.map((digits, index) => [digits, String(index + 1).padStart(8, '0')]));
  for (const [number, body] of plain) {
    file.objects.set(
      number,
      body.replace(nodeId, (_, digits: string) => `(node${numbers.get(digits)})`),
    );
  }
};

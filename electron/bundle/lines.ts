/** Lines of a stream of bytes, each under a cap, none held longer than it is looked at. */
import { refusal } from './refusal.ts';

const LF = 0x0a;

/** One line without its end. `line` is 1-based. Refuses lines that are too long, empty, or without an end. */
export async function* linesOf(
  pieces: AsyncIterable<Buffer>,
  entry: string,
  limit: number,
): AsyncGenerator<{ readonly line: number; readonly bytes: Buffer }[]> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  const checked = (bytes: Buffer) => {
    line += 1;
    if (bytes.length > limit) throw refusal('bundle-change', 'line-too-long', { entry, line, limit });
    if (bytes.length === 0) throw refusal('bundle-change', 'line-empty', { entry, line });
    return { line, bytes };
  };
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const found: { line: number; bytes: Buffer }[] = [];
    let from = 0;
    for (let to = bytes.indexOf(LF); to >= 0; to = bytes.indexOf(LF, from)) {
      found.push(checked(bytes.subarray(from, to)));
      from = to + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > limit) checked(rest);
    if (found.length > 0) yield found;
  }
  if (rest.length > 0) throw refusal('bundle-change', 'line-unended', { entry, line: line + 1 });
}

/** Printed documents and attached files that pages look at, in memory, until they are replaced or the program ends. */
import { randomUUID } from 'node:crypto';
import { ORIGIN } from './places.ts';

export interface Preview {
  /** As the protocol is asked for it. */
  readonly address: string;
  readonly pdf: Uint8Array;
}

export class Previews {
  readonly #byWindow = new Map<number, Preview>();

  /**
   * Keeps the PDF for a window, in place of the one it looked at before, and answers its address from the page:
   * a path, since the page knows its own origin, whatever shell it runs in.
   */
  keep(window: number, pdf: Uint8Array): string {
    const path = `/preview/${randomUUID()}.pdf`;
    this.#byWindow.set(window, { address: `${ORIGIN}${path}`, pdf });
    return path;
  }

  drop(window: number): void {
    this.#byWindow.delete(window);
  }

  find(address: string): Uint8Array | null {
    for (const preview of this.#byWindow.values()) if (preview.address === address) return preview.pdf;
    return null;
  }
}

/** Documents that hidden windows are printing, by address; each is there only while it is printed. */
export class PrintJobs {
  readonly #html = new Map<string, string>();

  /** Keeps a document until `drop`, and answers its address. */
  keep(html: string): string {
    const address = `${ORIGIN}/print/${randomUUID()}.html`;
    this.#html.set(address, html);
    return address;
  }

  drop(address: string): void {
    this.#html.delete(address);
  }

  find(address: string): string | null {
    return this.#html.get(address) ?? null;
  }
}

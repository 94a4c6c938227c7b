/** SSH's own encoding (RFC 4251, section 5): numbers of four bytes, big endian, and strings with their length first. */

export class WireFault extends Error {}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** One string: its length and its bytes. Text is UTF-8. */
export const wireString = (value: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(value as Uint8Array);
  return Buffer.concat([u32(bytes.length), bytes]);
};

export const wireNumber = u32;

/** Reads what `wireString` and `wireNumber` write, front to back. Throws `WireFault` where the bytes end too soon. */
export class WireReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get rest(): number {
    return this.#bytes.length - this.#at;
  }

  bytes(length: number): Buffer {
    if (length > this.rest) throw new WireFault(`${length} bytes wanted, ${this.rest} left`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  number(): number {
    return this.bytes(4).readUInt32BE();
  }

  string(): Buffer {
    return this.bytes(this.number());
  }

  text(): string {
    return this.string().toString('latin1');
  }

  /** Throws unless everything has been read. */
  end(): void {
    if (this.rest > 0) throw new WireFault(`${this.rest} bytes too many`);
  }
}

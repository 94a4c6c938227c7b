/**
 * Blowfish (B. Schneier, 1993) with the salted key schedule of bcrypt (N. Provos, D. Mazières, 1999), as far as
 * OpenSSH's key files need it. Its tables are the fraction of π in binary and are worked out rather than listed.
 */

const ROUNDS = 16;
const P_WORDS = ROUNDS + 2;
const S_WORDS = 4 * 256;

/** First `count` words of 32 bits of π's fraction, by Machin's formula π = 16·arctan(1/5) − 4·arctan(1/239). */
export const piWords = (count: number): Uint32Array => {
  const guard = 64n;
  const one = 1n << (BigInt(count * 32) + guard);
  const arctan = (inverse: bigint): bigint => {
    const square = inverse * inverse;
    let power = one / inverse;
    let sum = power;
    for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
      power /= square;
      sum += (sign * power) / n;
    }
    return sum;
  };
  const fraction = (16n * arctan(5n) - 4n * arctan(239n)) % one;
  const hex = (fraction >> guard).toString(16).padStart(count * 8, '0');
  return Uint32Array.from({ length: count }, (_, i) => Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16));
};

let initial: Uint32Array | null = null;

const initialWords = (): Uint32Array => {
  initial ??= piWords(P_WORDS + S_WORDS);
  return initial;
};

/** Big-endian words of a byte string that is read round and round. */
const cycledWords = (bytes: Uint8Array): Uint32Array => {
  if (bytes.length === 0 || bytes.length % 4 !== 0) throw new RangeError('whole words only');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4));
};

export class Blowfish {
  readonly #p: Uint32Array;
  readonly #s: Uint32Array;
  /** The block that is being worked on. */
  readonly block = new Uint32Array(2);

  constructor() {
    const words = initialWords();
    this.#p = words.slice(0, P_WORDS);
    this.#s = words.slice(P_WORDS);
  }

  /** Enciphers `block` in place. */
  encipher(): void {
    const p = this.#p;
    const s = this.#s;
    let left = (this.block[0] as number) ^ (p[0] as number);
    let right = this.block[1] as number;
    for (let i = 1; i <= ROUNDS; i += 2) {
      right ^= mix(s, left) ^ (p[i] as number);
      left ^= mix(s, right) ^ (p[i + 1] as number);
    }
    this.block[0] = right ^ (p[ROUNDS + 1] as number);
    this.block[1] = left;
  }

  /** The key schedule; with a salt, bcrypt's. Both are a multiple of four bytes long. */
  expand(key: Uint8Array, salt: Uint8Array | null = null): void {
    const keyWords = cycledWords(key);
    for (let i = 0; i < P_WORDS; i++) (this.#p[i] as number) ^= keyWords[i % keyWords.length] as number;
    const saltWords = salt === null ? new Uint32Array(1) : cycledWords(salt);
    this.block.fill(0);
    const next = this.#fill(this.#p, saltWords, 0);
    this.#fill(this.#s, saltWords, next);
  }

  #fill(table: Uint32Array, salt: Uint32Array, start: number): number {
    let at = start;
    for (let i = 0; i < table.length; i += 2) {
      (this.block[0] as number) ^= salt[at] as number;
      at = (at + 1) % salt.length;
      (this.block[1] as number) ^= salt[at] as number;
      at = (at + 1) % salt.length;
      this.encipher();
      table[i] = this.block[0] as number;
      table[i + 1] = this.block[1] as number;
    }
    return at;
  }
}

const mix = (s: Uint32Array, half: number): number =>
  ((((s[half >>> 24] as number) + (s[256 + ((half >>> 16) & 255)] as number)) ^
    (s[512 + ((half >>> 8) & 255)] as number)) +
    (s[768 + (half & 255)] as number)) |
  0;

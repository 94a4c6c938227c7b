/** Base64 between two marker lines, as OpenSSH writes its private keys and signatures: lines of 70, LF. */

const COLUMNS = 70;

/** The bytes between `-----BEGIN label-----` and `-----END label-----`, with a line end after the last marker. */
export const armour = (label: string, bytes: Uint8Array): string => {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const lines = base64.match(new RegExp(`.{1,${COLUMNS}}`, 'g')) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

/** What is in the armour, read as freely as ssh-keygen reads a key file (any line length, CRLF); null if there is none. */
export const looseDearmour = (label: string, text: string): Buffer | null => {
  const trimmed = text.replace(/\r\n/g, '\n').trim();
  const head = `-----BEGIN ${label}-----\n`;
  const tail = `\n-----END ${label}-----`;
  if (!trimmed.startsWith(head) || !trimmed.endsWith(tail)) return null;
  const body = trimmed.slice(head.length, -tail.length).replaceAll('\n', '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(body) ? Buffer.from(body, 'base64') : null;
};

/**
 * A browser refuses to load a scheme it does not know, so a page at `app://name/x` is loaded from
 * `https://name.app.invalid/x`, which is as secure a context and which no name server can ever answer (RFC 2606).
 */
const schemes = new Set<string>();

export const registerScheme = (scheme: string): void => void schemes.add(scheme);

/** The address that the browser loads for one of ours; others as they are. */
export function toBrowser(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/is.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return schemes.has(scheme.toLowerCase()) ? `https://${host}.${scheme.toLowerCase()}.invalid${rest}` : address;
}

/** Our address of what the browser loads; others as they are. */
export function fromBrowser(address: string): string {
  const match = /^https:\/\/(.+)\.([a-z0-9+.-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(address);
  const [, host = '', scheme = '', rest = ''] = match ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** Origin of one of our addresses, or of any other, as Electron says it. */
export function originOf(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i.exec(address);
  if (match) return match[0].toLowerCase();
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** Scheme of an address without its colon. */
export const schemeOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf(':'))).toLowerCase();

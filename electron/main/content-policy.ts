/** The content policy of every page (security.md, 1.1 number 7): nothing but what the product ships. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export const pageHeaders = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

/** Policy of a document that is printed: its own style, and fonts and pictures that lie in it; no script at all. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export const printHeaders = (): Record<string, string> => ({
  ...pageHeaders('text/html; charset=utf-8'),
  'content-security-policy': PRINT_POLICY,
});

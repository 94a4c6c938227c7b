/** Serves the page and the PDF previews under `app://rotorsak/`. */
import { readFile } from 'node:fs/promises';
import { type Session as BrowserSession, protocol } from 'electron';
import { pageHeaders, printHeaders } from './content-policy.ts';
import { pageFile } from './page-files.ts';
import { places, SCHEME } from './places.ts';
import type { Previews, PrintJobs } from './previews.ts';

/** Must run before the application is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

const missing = (): Response => new Response('', { status: 404, headers: pageHeaders('text/plain') });

const answer = async (address: string, previews: Previews, jobs: PrintJobs): Promise<Response> => {
  const job = jobs.find(address);
  if (job !== null) return new Response(job, { headers: printHeaders() });
  const preview = previews.find(address);
  if (preview !== null) return new Response(Buffer.from(preview), { headers: pageHeaders('application/pdf') });
  const file = pageFile(address, places.page);
  if (file === null) return missing();
  try {
    return new Response(await readFile(file.path), { headers: pageHeaders(file.type) });
  } catch {
    return missing();
  }
};

export const servePages = (session: BrowserSession, previews: Previews, jobs: PrintJobs): void =>
  session.protocol.handle(SCHEME, (request) => answer(request.url, previews, jobs));

/** A whole session under the eyes of the system: the program asks for no connection that leaves the computer. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, ownFolder, startProgram } from '../../support/program.ts';
import { makeSmallAnalysis, SMALL } from '../../support/small-analysis.ts';
import { tracedLines, traceInto } from '../../support/trace.ts';
import { AnalysesPage } from '../pages/analyses-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { PrintPage } from '../pages/print-page.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { karin, StartPage } from '../pages/start-page.ts';

/** Asks the system for a route to two addresses of documentation (RFC 5737, RFC 3849); sends nothing. */
const ASKING = `
  const { createSocket } = require('node:dgram');
  for (const [type, address] of [['udp4', '192.0.2.1'], ['udp6', '2001:db8::1'], ['udp4', '127.0.0.1']]) {
    const socket = createSocket(type);
    socket.on('error', () => socket.close());
    socket.connect(9, address, () => socket.close());
  }`;

test('the trace sees a connection that is asked for, and passes over the computer itself', () => {
  const traced = ownFolder();
  const trace = traceInto(traced);
  execFileSync(trace.wrapper, [process.execPath, '-e', ASKING]);
  expect(trace.targets().sort()).toEqual(['192.0.2.1', '2001:db8::1']);
});

test('from start to end no address outside is asked for (F.3, local install / offline) (security.md 7, 5)', {
  timeout: 300_000,
}, async () => {
  const folder = ownFolder();
  const traced = ownFolder();
  const trace = traceInto(traced);
  const app = await startProgram(folder, { wrapper: trace.wrapper });
  const { page } = app;
  await new StartPage(page).introduce(karin);
  const analysis = await makeSmallAnalysis(page);
  await new AnalysesPage(page).open(SMALL);
  const own = new CasePage(page);
  await own.write('Område', 'Malmö, en stavfellning åäö');
  await ask(page, 'source.create', { analysis, fields: { title: 'Webbkälla', url: 'https://example.org/rapport' } });
  for (const place of ['Underlag', 'Orsaksanalys', 'Åtgärdsplan']) await own.place(place);
  const print = new PrintPage(page);
  await print.show();
  await print.preview();
  const bundle = join(traced, 'malmö.rotorsak');
  await app.answerDialogs({ save: bundle, open: [bundle] });
  const sharing = new SharingPage(page);
  await sharing.show();
  await sharing.handOver('Bo Ek', 'Miljönämnden', 'Samråd');
  await sharing.made.waitFor();
  const dialog = await sharing.openBundle();
  expect(await dialog.text()).toContain('Signerat av dig');
  await dialog.import();
  expect(await app.stop()).toBe(0);

  expect(tracedLines(traced)).toBeGreaterThan(0);
  expect(trace.targets()).toEqual([]);
  expect(existsSync(join(folder, 'Dictionaries'))).toBe(false);
  expect(readdirSync(folder, { recursive: true }).filter((name) => /dictionar/i.test(String(name)))).toEqual([]);
});

/** The plan decided, its versions printed, its due days for a calendar. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import type { VersionOrder } from '../contract/plan-calls.ts';
import type { Desk } from './desk.ts';
import { chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { writeNewFile } from './new-file.ts';
import { printToPdf } from './printing.ts';
import { mainWords } from './words.ts';

/** The core prepares, main prints, the core stores: what is printed and what is stored are of one moment. */
const decide = async (desk: Desk, order: VersionOrder, window: BrowserWindow) => {
  if (desk.keys.identity() === null) throw new AppError('key-missing');
  const privateKey = await desk.keys.privateKey();
  const { snapshot, ...printable } = await desk.core.ask('plan.prepare', order);
  const printed = await desk.orders.run(window.id, 'plan.decide', (signal) => printToPdf(printable, desk.jobs, signal));
  const folder = await mkdtemp(join(tmpdir(), 'rotorsak-plan-'));
  try {
    const pdf = join(folder, 'plan.pdf');
    await writeFile(pdf, printed, { mode: 0o600 });
    return await desk.core.ask('plan.keep', { order, snapshot, pdf, privateKey });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const planCalls = {
  'plan.decide': decide,
  'plan.versions.print': async (desk, { analysis, id }, window) => {
    const { sha256, name } = await desk.core.ask('plan.print', { analysis, id });
    const filters = [{ name: 'PDF', extensions: ['pdf'] }];
    const words = mainWords(desk.settings.value.language);
    const path = await chooseTarget(window, desk.settings, words.savePlan, name, filters);
    if (path === null) return null;
    return { file: path, bytes: (await desk.core.ask('attachment.write', { sha256, path })).bytes };
  },
  'plan.calendar': async (desk, { analysis }, window) => {
    const { language } = desk.settings.value;
    const { text, title } = await desk.core.ask('plan.calendarText', { analysis, language });
    const words = mainWords(language);
    const filters = [{ name: words.calendar, extensions: ['ics'] }];
    const file = await chooseTarget(window, desk.settings, words.saveCalendar, `${title}.ics`, filters);
    if (file === null) return null;
    const bytes = Buffer.from(text, 'utf8');
    await writeNewFile(file, bytes);
    return { file, bytes: bytes.length };
  },
} satisfies MainHandlers<'plan.decide' | 'plan.versions.print' | 'plan.calendar'>;

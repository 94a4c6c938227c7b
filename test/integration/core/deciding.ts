/** Versions of the plan made as main makes them, with a file that stands for the print. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { formatPrivateKey } from '../../../electron/bundle/private-key.ts';
import type { VersionOrder } from '../../../electron/contract/plan-calls.ts';
import { annasKey } from '../bundle/sample-bundle.ts';
import type { Core } from './session.ts';
import { SAMPLE } from './valid-inputs.ts';

export const PRINT = '%PDF-1.7 stands for the print';

export const order = (more: Partial<VersionOrder> = {}): VersionOrder => ({
  analysis: SAMPLE,
  title: 'Version 1',
  kind: 'decided',
  organ: 'kommunstyrelsen',
  date: '2026-03-04',
  paragraph: '§ 37',
  caseNumber: 'STK-2026-1',
  checksReason: 'Det som saknas tas i nästa version.',
  ...more,
});

/** Prepares and keeps a version; answers what is kept. */
export const decideSample = async (core: Core, more: Partial<VersionOrder> = {}): Promise<PlanVersionRecord> => {
  const given = order(more);
  const { snapshot, html } = await core.internal('plan.prepare', given);
  const pdf = join(core.folder, 'print.pdf');
  writeFileSync(pdf, `${PRINT} ${html.length}`);
  const privateKey = formatPrivateKey(annasKey, null);
  return core.internal('plan.keep', { order: given, snapshot, pdf, privateKey });
};

/** The words of the screen in Swedish, a file a subject. */
import { caseWords } from './case.ts';
import { derivationWords } from './derivation.ts';
import { errorsSv } from './errors.ts';
import { factorsWords } from './factors.ts';
import { frameWords } from './frame.ts';
import { mapScreenWords } from './map.ts';
import { planWords } from './plan.ts';
import { sharingWords } from './sharing.ts';
import { shellWords } from './shell.ts';

export const sv = {
  errors: errorsSv,
  ...shellWords,
  ...frameWords,
  ...caseWords,
  ...factorsWords,
  ...derivationWords,
  ...mapScreenWords,
  ...planWords,
  ...sharingWords,
};

export type Words = typeof sv;

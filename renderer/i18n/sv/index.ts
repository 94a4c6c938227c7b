/** The words of the screen in Swedish, a file a subject. */
import { caseWords } from './case.ts';
import { chainWords } from './chain.ts';
import { derivationWords } from './derivation.ts';
import { errorsSv } from './errors.ts';
import { factorsWords } from './factors.ts';
import { fishboneWords } from './fishbone.ts';
import { frameWords } from './frame.ts';
import { gridWords } from './grid.ts';
import { matrixWords } from './matrix.ts';
import { planWords } from './plan.ts';
import { sharingWords } from './sharing.ts';
import { shellWords } from './shell.ts';
import { treeWords } from './tree.ts';

export const sv = {
  errors: errorsSv,
  ...shellWords,
  ...frameWords,
  ...caseWords,
  ...chainWords,
  ...factorsWords,
  ...fishboneWords,
  ...gridWords,
  ...derivationWords,
  ...matrixWords,
  ...planWords,
  ...sharingWords,
  ...treeWords,
};

export type Words = typeof sv;

/** The words of the screen in English. */
import type { Words } from '../sv/index.ts';
import { caseWords } from './case.ts';
import { commentsWords } from './comments.ts';
import { compareWords } from './compare.ts';
import { derivationWords } from './derivation.ts';
import { errorsEn } from './errors.ts';
import { factorsWords } from './factors.ts';
import { fishboneWords } from './fishbone.ts';
import { frameWords } from './frame.ts';
import { gridWords } from './grid.ts';
import { likenessWords } from './likeness.ts';
import { planWords } from './plan.ts';
import { sharingWords } from './sharing.ts';
import { shellWords } from './shell.ts';
import { treeWords } from './tree.ts';
import { whatIfWords } from './what-if.ts';

export const en: Words = {
  errors: errorsEn,
  ...shellWords,
  ...frameWords,
  ...caseWords,
  ...factorsWords,
  ...fishboneWords,
  ...gridWords,
  ...commentsWords,
  ...compareWords,
  ...derivationWords,
  ...likenessWords,
  ...planWords,
  ...sharingWords,
  ...treeWords,
  ...whatIfWords,
};

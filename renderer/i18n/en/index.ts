/** The words of the screen in English. */
import type { Words } from '../sv/index.ts';
import { caseWords } from './case.ts';
import { chainWords } from './chain.ts';
import { choiceWords } from './choice.ts';
import { commentsWords } from './comments.ts';
import { compareWords } from './compare.ts';
import { comparedWords } from './compared.ts';
import { conflictWords } from './conflicts.ts';
import { coverageWords } from './coverage.ts';
import { decisionWords } from './decision.ts';
import { derivationWords } from './derivation.ts';
import { duesWords } from './dues.ts';
import { errorsEn } from './errors.ts';
import { factorsWords } from './factors.ts';
import { fishboneWords } from './fishbone.ts';
import { followUpWords } from './follow-up.ts';
import { frameWords } from './frame.ts';
import { gridWords } from './grid.ts';
import { guideWords } from './guide.ts';
import { historyWords } from './history.ts';
import { indicatorsWords } from './indicators.ts';
import { likenessWords } from './likeness.ts';
import { mapScreenWords } from './map.ts';
import { matrixWords } from './matrix.ts';
import { networkWords } from './network.ts';
import { patternsWords } from './patterns.ts';
import { planWords } from './plan.ts';
import { planningWords } from './planning.ts';
import { proseWords } from './prose.ts';
import { questionsWords } from './questions.ts';
import { savedViewsWords } from './saved-views.ts';
import { sharingWords } from './sharing.ts';
import { shellWords } from './shell.ts';
import { signingKeyWords } from './signing-key.ts';
import { tablesWords } from './tables.ts';
import { timelineWords } from './timeline.ts';
import { treeWords } from './tree.ts';
import { whatIfWords } from './what-if.ts';

export const en: Words = {
  errors: errorsEn,
  ...shellWords,
  ...frameWords,
  ...followUpWords,
  ...indicatorsWords,
  ...caseWords,
  ...chainWords,
  ...choiceWords,
  ...factorsWords,
  ...fishboneWords,
  ...gridWords,
  ...commentsWords,
  ...compareWords,
  ...comparedWords,
  ...conflictWords,
  ...historyWords,
  ...decisionWords,
  ...derivationWords,
  ...duesWords,
  ...mapScreenWords,
  ...matrixWords,
  ...likenessWords,
  ...planWords,
  ...savedViewsWords,
  ...planningWords,
  ...sharingWords,
  ...signingKeyWords,
  ...proseWords,
  ...networkWords,
  ...patternsWords,
  ...coverageWords,
  ...questionsWords,
  ...guideWords,
  ...timelineWords,
  ...treeWords,
  ...tablesWords,
  ...whatIfWords,
};

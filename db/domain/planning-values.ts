/** The closed value lists of planning, deciding and following up. */
import { z } from 'zod';

export const effects = ['high', 'medium', 'low', 'unset'] as const;

/**
 * Situational prevention (Clarke, Cornish 2003; domain.md B.8): five columns of five, in the order of the table:
 * effort, risk, reward, provocations, excuses.
 */
export const techniques = [
  'hardenTargets',
  'controlAccess',
  'screenExits',
  'deflectOffenders',
  'controlTools',
  'extendGuardianship',
  'assistSurveillance',
  'reduceAnonymity',
  'placeManagers',
  'formalSurveillance',
  'concealTargets',
  'removeTargets',
  'identifyProperty',
  'disruptMarkets',
  'denyBenefits',
  'reduceFrustrations',
  'avoidDisputes',
  'reduceArousal',
  'neutralisePeers',
  'discourageImitation',
  'setRules',
  'postInstructions',
  'alertConscience',
  'assistCompliance',
  'controlDrugs',
] as const;

const PER_COLUMN = 5;
const column = (place: number) => techniques.slice(place * PER_COLUMN, (place + 1) * PER_COLUMN);

/** The same in the columns of the table. */
export const techniqueColumns = {
  effort: column(0),
  risk: column(1),
  reward: column(2),
  provocation: column(3),
  excuse: column(4),
} as const;

/** Bjørgo's nine mechanisms, in his order (domain.md B.8). */
export const mechanisms = [
  'normativeBarriers',
  'reduceRecruitment',
  'deterrence',
  'disruption',
  'incapacitation',
  'protectTargets',
  'reduceHarm',
  'reduceRewards',
  'rehabilitation',
] as const;

export const directions = ['higher', 'lower'] as const;
export const requestStates = ['draft', 'sent', 'answered', 'withdrawn'] as const;
export const planVersionKinds = ['referral', 'decided', 'revised'] as const;
export const followUpStatuses = ['notStarted', 'ongoing', 'done', 'cancelled'] as const;
/** Brå's symbols (domain.md B.7): whether a measure was done fully as intended and with good result. */
export const lights = ['green', 'yellow', 'red'] as const;
/** What of a factor a follow-up may show to be otherwise: the names of its fields. */
export const learnedFields = ['influenceLevel', 'significance'] as const;
/** Fields of a measure that can be kept secret one by one. */
export const secretFields = [
  'title',
  'steps',
  'goal',
  'responsibleFunction',
  'responsibleReason',
  'cost',
  'resources',
  'legalGround',
  'basisReference',
  'risks',
] as const;

/** Whole kronor. */
export const kronor = z.int().min(0).max(1_000_000_000_000);
export const measuredValue = z.number().min(-1e12).max(1e12);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** Version of the form that a snapshot is written in. */
export const snapshotVersion = z.int().min(1).max(1000);

/** Handlers of what is worked out of the plan. */
import type { planCoreCalls } from '../../contract/plan-calls.ts';
import { compareVersions, verifyVersion } from '../services/plan-versions.ts';
import { planCoverage, planDues, planWorkload } from '../services/plan-work.ts';
import { reportedRound } from '../services/round-versions.ts';
import type { Handlers } from './handlers.ts';

export const planHandlers = {
  'plan.dues': (store, { analysis }) => planDues(store, analysis),
  'plan.coverage': (store, { analysis }) => planCoverage(store, analysis),
  'plan.workload': (store, { analysis, scale }) => planWorkload(store, analysis, scale),
  'plan.versions.compare': (store, { analysis, before, after }) => compareVersions(store, analysis, before, after),
  'plan.round.reported': (store, { analysis, id }) => reportedRound(store, analysis, id),
  'plan.versions.verify': (store, { analysis, id }) => verifyVersion(store, analysis, id),
} satisfies Handlers<keyof typeof planCoreCalls>;

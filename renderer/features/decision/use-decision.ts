/** The versions of a plan and how far it has come. */
import { useMemo } from 'react';
import { newestFirst, planStanding } from '../../../db/domain/plan/standing.ts';
import { useCall } from '../../api.ts';

const none: readonly never[] = [];

export const useVersions = (analysis: string) => {
  const list = useCall('planVersion.list', { analysis });
  const data = list.data ?? none;
  return useMemo(
    () => ({
      /** The newest first. */
      versions: newestFirst(data),
      standing: planStanding(data),
      isThere: list.isSuccess,
      error: list.error,
    }),
    [data, list.isSuccess, list.error],
  );
};

export type Versions = ReturnType<typeof useVersions>;

/** Checks that do not hold; undefined until they are known. */
export const useFailing = (analysis: string) => {
  const checks = useCall('checks.get', { analysis }).data;
  return useMemo(() => checks?.filter(({ holds }) => !holds), [checks]);
};

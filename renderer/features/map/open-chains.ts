/** The map with the chains that no chosen measure breaks. */
import { useMemo } from 'react';
import type { Highlight } from '../../../db/domain/picture/highlight.ts';
import { openHighlight, openScene } from '../../../db/domain/picture/open-chains.ts';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import type { Uncovered } from '../../../db/domain/plan/uncovered.ts';
import { useCallWhen } from '../../api.ts';

/** State of an address of the map that opens it with these chains shown; going back to it shows them again. */
export const openOnMap = { open: true } as const;

export const isOpenOnMap = (): boolean => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'open' in state && state.open === true;
};

interface OpenChains {
  readonly uncovered: Uncovered | null;
  readonly scene: Scene | null;
  readonly highlight: Highlight | null;
}

/** The scene and what stands out in it; what was given where they are not `wanted`. */
export const useOpenChains = (
  analysis: string,
  wanted: boolean,
  scene: Scene | null,
  highlight: Highlight | null,
): OpenChains => {
  const { data } = useCallWhen('plan.coverage', wanted ? { analysis } : null);
  const uncovered = wanted ? data?.uncovered : undefined;
  return useMemo(() => {
    if (uncovered === undefined) return { uncovered: null, scene, highlight };
    return {
      uncovered,
      scene: scene === null ? null : openScene(scene, uncovered),
      highlight: openHighlight(uncovered),
    };
  }, [uncovered, scene, highlight]);
};

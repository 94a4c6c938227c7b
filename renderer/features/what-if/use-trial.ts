/** What is tried: a draft of this window that is stored nowhere, or the changes of a scenario that is kept. */
import { useRef, useState } from 'react';
import type { WhatIf, WhatIfChange } from '../../../db/domain/what-if.ts';
import { useAction, useCall } from '../../api.ts';

export interface Trial {
  readonly changes: readonly WhatIfChange[];
  /** What the rules say of it; the last answer while the next is worked out. */
  readonly result: WhatIf | undefined;
  readonly error: unknown;
  /** Tries a change; one that does nothing takes back what was tried of the same factor or link. */
  readonly put: (change: WhatIfChange) => void;
}

export const keyOf = ({ factor, link }: Pick<WhatIfChange, 'factor' | 'link'>): string => factor ?? link ?? '';
const doesNothing = ({ off, influenceLevel }: WhatIfChange): boolean => !off && influenceLevel === null;

/** Drafts outlive the place that shows them, by analysis, for as long as the window is open. */
const drafts = new Map<string, readonly WhatIfChange[]>();

const useLast = <T>(value: T | undefined): T | undefined => {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
};

/** What there is no more of is not tried. */
const useExisting = (analysis: string, changes: readonly WhatIfChange[]): readonly WhatIfChange[] => {
  const factors = useCall('factor.list', { analysis }).data;
  const links = useCall('link.list', { analysis }).data;
  if (factors === undefined || links === undefined) return [];
  const known = new Set([...factors, ...links].map(({ id }) => id));
  return changes.filter((change) => known.has(keyOf(change)));
};

export const useDraft = (analysis: string): Trial & { readonly clear: () => void } => {
  const [draft, setDraft] = useState(() => drafts.get(analysis) ?? []);
  const changes = useExisting(analysis, draft);
  const { data, error } = useCall('derivation.whatIf', { analysis, changes: [...changes] });
  const store = (next: readonly WhatIfChange[]): void => {
    drafts.set(analysis, next);
    setDraft(next);
  };
  const put = (change: WhatIfChange): void => {
    const at = draft.findIndex((one) => keyOf(one) === keyOf(change));
    if (doesNothing(change)) store(draft.filter((_, index) => index !== at));
    else store(at < 0 ? [...draft, change] : draft.with(at, change));
  };
  return { changes, result: useLast(data), error, put, clear: () => store([]) };
};

export const useKept = (analysis: string, scenario: string): Trial => {
  const all = useCall('scenarioChange.list', { analysis }).data ?? [];
  const { data, error } = useCall('scenario.derive', { analysis, id: scenario });
  const set = useAction('scenarioChange.set');
  const changes = all.filter((change) => change.scenario === scenario);
  const put = ({ factor, link, off, influenceLevel }: WhatIfChange): void =>
    set.mutate({ analysis, scenario, factor, link, off, influenceLevel });
  return { changes, result: useLast(data), error: error ?? set.error, put };
};

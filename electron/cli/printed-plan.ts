/** The plan as PDF. */
import { planDocumentInput } from '../core/services/documents.ts';
import type { Store } from '../core/services/store.ts';
import { planDocument } from '../documents/plan-document.ts';
import type { CommandContext } from './io.ts';
import { planNow } from './plan-now.ts';

/** The stored rows are printed; where nobody has derived the plan yet, those that deriving gives. */
export const printedPlan = ({ services }: CommandContext, store: Store, analysis: string): Promise<Uint8Array> => {
  const stored = planDocumentInput(store, analysis, services.appVersion);
  const { rows, checks } = stored.rows.length > 0 ? stored : planNow(store, analysis);
  return services.print(planDocument({ ...stored, rows, checks }));
};

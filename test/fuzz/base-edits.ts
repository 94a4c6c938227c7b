/** What stands in the database that a case is merged into: other words about the records of the corpus. */
import type { WriteDb } from '../../db/connection.ts';
import { type Edit, type LogContext, writeStep } from '../../db/log/index.ts';

const edits: readonly Edit[] = [
  { entity: 'actor', id: 'n1', set: { name: 'Miljönämnden' } },
  { entity: 'factor', id: 'f1', set: { title: 'Bas', notes: 'Egen anteckning', decidingActor: 'n1' } },
  { entity: 'factor', id: 'f2', set: { title: 'Bas två', otherActors: ['n1'] } },
  { entity: 'link', id: 'f1~f2', set: { from: 'f1', to: 'f2', strength: 1 } },
  { entity: 'source', id: 's1', set: { title: 'Lägesbild' } },
  { entity: 'evidence', id: 'e1', set: { factor: 'f1', source: 's1', quote: 'Bas' } },
  { entity: 'measure', id: 'm1', set: { title: 'Bas', factors: ['f1'] } },
  { entity: 'planRow', id: 'f1', set: { factor: 'f1', goal: 'Bas' } },
  { entity: 'comment', id: 'k1', set: { factor: 'f2', text: 'Bas' } },
];

export const baseEdits = (db: WriteDb, context: LogContext, analysis: string): void => {
  writeStep(db, context, analysis, 'edit', [...edits]);
  writeStep(db, context, analysis, 'delete', [{ entity: 'comment', id: 'k1', delete: true }]);
};

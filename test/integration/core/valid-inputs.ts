/** One good input for each call of the core, on the sample; in an order in which each may be asked after the last. */

import { keyPairFromSeed } from '../../../electron/bundle/key-pair.ts';
import { fingerprintOf, publicKeyLine } from '../../../electron/bundle/public-key.ts';
import type { CoreCall, InputOf } from '../../../electron/contract/calls.ts';

export const SAMPLE = 'malmo-avfall-2026';
const analysis = SAMPLE;
const key = keyPairFromSeed(Buffer.alloc(32, 7), 'bo@malmo.se');
const fingerprint = fingerprintOf(key.publicKey);

type Inputs = { readonly [N in CoreCall]: InputOf<N> };

/** `id` of a factor, a link and so on of the sample, by kind of record. */
export const validInputs = (ids: Readonly<Record<string, string>>): Inputs => {
  const id = (entity: string): string => ids[entity] ?? '';
  return {
    'analysis.list': {},
    'analysis.get': { analysis },
    'analysis.create': { title: 'Nytt ärende', problem: 'Nedskräpning' },
    'analysis.createSample': {},
    'analysis.duplicate': { analysis, title: 'Kopia' },
    'analysis.update': { analysis, id: analysis, fields: { area: 'Malmö' } },
    'source.list': { analysis },
    'source.get': { analysis, ids: [id('source')] },
    'source.create': { analysis, id: 'ny-kalla', fields: { title: 'Ny källa', date: '2026-01' } },
    'source.update': { analysis, id: id('source'), fields: { notes: 'Läst' } },
    'actor.list': { analysis },
    'actor.get': { analysis, ids: [id('actor')] },
    'actor.create': { analysis, id: 'ny-namnd', fields: { name: 'Ny nämnd', kind: 'namnd' } },
    'actor.update': { analysis, id: id('actor'), fields: { name: 'Annat namn' } },
    'factor.list': { analysis },
    'factor.get': { analysis, ids: [id('factor')] },
    'factor.create': { analysis, id: 'ny-faktor', fields: { title: 'Ny faktor', otherActors: ['ny-namnd'] } },
    'factor.update': { analysis, id: id('factor'), fields: { significance: 'high' } },
    'link.list': { analysis },
    'link.get': { analysis, ids: [id('link')] },
    'link.create': { analysis, fields: { from: 'ny-faktor', to: 'problem', strength: 3 } },
    'link.update': { analysis, id: id('link'), fields: { strength: 1 } },
    'evidence.list': { analysis },
    'evidence.get': { analysis, ids: [id('evidence')] },
    'evidence.create': { analysis, id: 'nytt-belagg', fields: { factor: 'ny-faktor', source: 'ny-kalla' } },
    'evidence.update': { analysis, id: id('evidence'), fields: { locator: 's. 5' } },
    'measure.list': { analysis },
    'measure.get': { analysis, ids: [id('measure')] },
    'measure.create': { analysis, id: 'ny-atgard', fields: { title: 'Ny åtgärd', factors: ['ny-faktor'] } },
    'measure.update': { analysis, id: id('measure'), fields: { end: '2026-12-31' } },
    'planRow.update': { analysis, id: id('planRow'), fields: { goal: 'Motverka nedskräpning' } },
    'derivation.get': { analysis },
    'derivation.place': { analysis, factor: id('factor'), placement: '2', reason: 'Beslut i styrgruppen' },
    'plan.derive': { analysis },
    'plan.preview': { analysis },
    'plan.rows': { analysis },
    'checks.get': { analysis },
    'step.status': { analysis },
    'step.undo': { analysis },
    'step.redo': { analysis },
    'trust.list': {},
    'trust.confirm': {
      publicKey: publicKeyLine(key.publicKey, 'bo'),
      fingerprint,
      name: 'Bo Ek',
      email: 'bo@malmo.se',
    },
    'trust.revoke': { fingerprint },
    'bundle.log': { analysis },
    'table.paste': { analysis, text: 'Faktor\tBetydelse\nNy\tHög' },
    'table.preview': { token: id('table'), sheet: 0, mapping: { kind: 'factors', headings: 0, columns: ['title'] } },
    'table.accept': {
      token: id('table'),
      sheet: 0,
      mapping: { kind: 'factors', headings: 0, columns: ['title'] },
      skipFaulty: false,
    },
    'table.discard': { token: id('table') },
    'evidence.delete': { analysis, ids: ['nytt-belagg'] },
    'link.delete': { analysis, ids: ['ny-faktor~problem'] },
    'measure.delete': { analysis, ids: ['ny-atgard'] },
    'factor.delete': { analysis, ids: ['ny-faktor'] },
    'source.delete': { analysis, ids: ['ny-kalla'] },
    'actor.delete': { analysis, ids: ['ny-namnd'] },
  };
};

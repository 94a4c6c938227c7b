/** What people call columns and values beside the words of the program; compared as `folded` has it. */
import type { ChoiceGroup, ColumnKey } from '../columns.ts';

export const columnSynonyms: Readonly<Record<ColumnKey, readonly string[]>> = {
  id: ['faktor-id', 'faktorid', 'factor id', 'identifierare', 'nyckel', 'key'],
  title: [
    'faktorer',
    'orsak',
    'orsaker',
    'bakomliggande faktor',
    'bakomliggande faktorer',
    'titel',
    'rubrik',
    'namn',
  ].concat(['title', 'name', 'cause', 'causes', 'underlying factor', 'factors']),
  description: ['beskrivningar', 'kommentar', 'förklaring', 'text', 'comment'],
  kind: ['typ', 'slag av faktor', 'sort', 'type'],
  bone: ['ben i fiskbenet', 'fiskben', 'kategori', 'category', 'fishbone'],
  state: ['tillstånd', 'status'],
  rejectedReason: ['skäl', 'avförd för att', 'reason'],
  significance: ['vikt', 'prioritet', 'priority', 'importance'],
  effort: ['arbetsinsats', 'kostnad', 'cost'],
  influenceLevel: [
    'påverkan',
    'påverkansmöjlighet',
    'kan kommunen påverka',
    'kan kommunen påverka?',
    'influence level',
  ],
  decidingActor: ['nämnd', 'beslutande', 'beslutande aktör', 'beslutsfattare', 'committee', 'deciding actor'],
  otherActors: ['vem då?', 'vem då', 'övriga aktörer', 'aktörer', 'samverkan', 'actors', 'who then?', 'who then'],
  influenceMotive: ['motivering', 'motiv för rådighet', 'motivation'],
  assumed: ['antagen', 'antas', 'assumed'],
  from: ['från faktor', 'orsak', 'källa', 'from factor', 'cause', 'source'],
  to: ['till faktor', 'verkan', 'leder till', 'effekt', 'to factor', 'effect', 'target', 'leads to'],
  strength: ['sambandets styrka', 'vikt', 'weight'],
  polarity: ['tecken', 'påverkan', 'polaritet', 'polarity', 'sign'],
};

export const choiceSynonyms: Readonly<Record<ChoiceGroup, Readonly<Record<string, string>>>> = {
  factorKind: { orsak: 'cause', faktor: 'cause', bakomliggande: 'cause', factor: 'cause', skydd: 'protective' },
  bone: {
    offer: 'victim',
    'den brottsutsatta': 'victim',
    gärningsman: 'offender',
    gärningspersonen: 'offender',
    plats: 'place',
    objekt: 'place',
    'objekt/plats': 'place',
    'plats eller objekt': 'place',
  },
  factorState: { aktuell: 'active', bortvald: 'rejected', avskriven: 'rejected' },
  significance: { mellan: 'medium', 'ej bedömd': 'unset', '-': 'unset', '–': 'unset' },
  effort: { mellan: 'medium', 'ej bedömd': 'unset', '-': 'unset', '–': 'unset' },
  influenceLevel: {
    själv: 'own',
    'påverka själv': 'own',
    egen: 'own',
    ja: 'own',
    tillsammans: 'shared',
    'tillsammans med andra': 'shared',
    'påverka tillsammans med andra': 'shared',
    delad: 'shared',
    delvis: 'shared',
    inte: 'none',
    'inte påverka': 'none',
    ingen: 'none',
    nej: 'none',
    'ej bedömd': 'unset',
  },
  strength: { svag: '1', tydlig: '2', medel: '2', stark: '3' },
  polarity: { '+': 'increases', '-': 'decreases', '−': 'decreases', '–': 'decreases' },
};

export const yesWords: ReadonlySet<string> = new Set(['ja', 'j', 'x', '1', 'sant', 'yes', 'y', 'true']);
export const noWords: ReadonlySet<string> = new Set(['', 'nej', 'n', '0', 'falskt', 'no', 'false', '-', '–']);
export const problemWords: ReadonlySet<string> = new Set(['problem', 'problemet', 'the problem']);

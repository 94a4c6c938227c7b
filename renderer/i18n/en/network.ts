/** Where factors lie in the net of links, in English. */
import type { networkWords as sv } from '../sv/network.ts';

export const networkWords: typeof sv = {
  network: {
    title: 'Place in the net',
    help: 'How the factors hang together in the picture as it is drawn. The numbers count links, not how important a factor is, and no rule reads them. A factor with high numbers is worth a look: are its links right, are any missing?',
    name: 'Factor',
    causes: 'Direct causes',
    effects: 'Direct effects',
    behind: 'Behind',
    ahead: 'Ahead',
    between: 'Between',
    explain: [
      ['Direct causes and effects', 'links straight into the factor and straight out of it, the problem included.'],
      ['Behind', 'factors that lead here through some chain of links.'],
      ['Ahead', 'factors that this one leads to through some chain. The problem is not counted.'],
      [
        'Between',
        'the share of the shortest ways between others, the problem included, that go through the factor. A high share: much passes here.',
      ],
    ],
    empty: 'This shows how the factors lie in the net of links. At least one active factor is needed.',
  },
};

import { describe, expect, it } from 'vitest';
import { findPersonnummer } from '../../../db/domain/personnummer.ts';

const found = (text: string) =>
  findPersonnummer(text).map(({ at, length, reason }) => ({ text: text.slice(at, at + length), reason }));

describe('what looks like a personnummer', () => {
  it('is found where it stands, with why', () => {
    const text = 'Ring 811218-9876, 19811218-9876 eller 701063-2391 om det.';
    expect(found(text)).toEqual([
      { text: '811218-9876', reason: 'personnummer' },
      { text: '19811218-9876', reason: 'personnummer' },
      { text: '701063-2391', reason: 'samordningsnummer' },
    ]);
  });

  it('is neither a wrong digit, a wrong date, an organisation nor a longer number', () => {
    for (const text of ['811218-9875', '811318-9876', '556036-0793', '12345678119876543', 'Dnr STK-2017-570']) {
      expect([text, found(text)]).toEqual([text, []]);
    }
  });
});

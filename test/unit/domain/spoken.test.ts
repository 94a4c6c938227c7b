/** Fingerprints and keys as words: what is said is what was meant, and the list is what it promises. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintWords, isSameFingerprint } from '../../../db/domain/trust/fingerprint.ts';
import { bytesOf, wordsOf } from '../../../db/domain/trust/spoken.ts';
import { spokenList } from '../../../db/domain/trust/spoken-list.ts';

const fingerprint = 'SHA256:uNiVztksCsDhcc0u9e8BrrJVZ0aA7wDEhnUiAuwYzi0';

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, y] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

describe('the list', () => {
  test('has one plain word for each byte, in the order of the alphabet', () => {
    expect(spokenList).toHaveLength(256);
    expect(spokenList.every((word) => /^[a-zåäö]{4,10}$/.test(word))).toBe(true);
    expect(spokenList).toEqual([...spokenList].sort(new Intl.Collator('sv').compare));
  });

  test('has words that four letters tell apart, and that nobody takes for each other', () => {
    expect(new Set(spokenList.map((word) => word.slice(0, 4))).size).toBe(256);
    const close = spokenList.flatMap((a, i) => spokenList.slice(i + 1).filter((b) => distance(a, b) < 3));
    expect(close).toEqual([]);
  });

  test('never changes, since sheets of paper hold it', () => {
    const hash = createHash('sha256').update(spokenList.join(' ')).digest('hex');
    expect(hash).toBe('4f24856a7b32487ba866eab153e7537bad3905f20ddf534c6b84aa9125f087de');
    expect(wordsOf(Uint8Array.of(0, 128, 255))).toEqual(['advokat', 'konditor', 'örhänge']);
  });
});

test('what is written as words is read as the same bytes, however it is typed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(' ', ', ', '\n', ' 1. ', '-'),
      fc.boolean(),
      fc.integer({ min: 4, max: 10 }),
      (bytes, between, loud, letters) => {
        const typed = wordsOf(bytes)
          .map((word) => word.slice(0, letters))
          .join(between);
        expect(bytesOf(loud ? typed.toUpperCase() : typed.normalize('NFD'))).toEqual({ ok: true, bytes });
      },
    ),
  );
});

test('the first word that is none of the list is named with its place', () => {
  expect(bytesOf('advokat, akrobat, vattenfall, album')).toEqual({ ok: false, at: 3, word: 'vattenfall' });
  expect(bytesOf('adv akrobat')).toEqual({ ok: false, at: 1, word: 'adv' });
});

test('a fingerprint is known by its sixteen words and by its characters, and by nothing less', () => {
  const words = fingerprintWords(fingerprint);
  expect(words).toHaveLength(16);
  for (const typed of [fingerprint, fingerprint.slice(7), words.join(' '), `\n${words.join('\n')}`]) {
    expect(isSameFingerprint(typed, fingerprint), typed).toBe(true);
  }
  const wrong = words.with(15, words[15] === 'album' ? 'alkemi' : 'album').join(' ');
  for (const typed of ['', wrong, words.slice(0, 15).join(' '), fingerprint.slice(0, -1), fingerprint.toLowerCase()]) {
    expect(isSameFingerprint(typed, fingerprint), typed).toBe(false);
  }
});

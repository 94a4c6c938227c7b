/** A short run of the fuzzer, always the same; `npm run fuzz` goes on for as long as it is given. */
import { expect, test } from 'vitest';
import { readCorpus } from '../../fuzz/corpus.ts';
import { fuzz, subjectLimits } from '../../fuzz/fuzz.ts';
import { openSubject } from '../../fuzz/reader.ts';

const CASES = 150;
const SEED = 20_261_125;

test('the corpus is read and merged as it lies there', async () => {
  const subject = openSubject(subjectLimits);
  try {
    for (const { name, bytes } of await readCorpus()) {
      expect({ name, ...(await subject.ask(bytes)) }).toMatchObject({ outcome: 'accepted', fault: null });
    }
  } finally {
    subject.close();
  }
});

test('damaged bundles are refused or merged whole, within limits, and write nowhere else (security.md 3.3)', async () => {
  const { cases, findings, outcomes } = await fuzz({ seed: SEED, goOn: (done) => done < CASES });
  expect(findings.map(({ number, how, fault }) => ({ number, how, fault }))).toEqual([]);
  expect(cases).toBe(CASES);
  // Each step of reading was reached, and some of the damage was of a kind that merging has to stand.
  const codes = new Set([...outcomes.keys()].map((outcome) => outcome.split(' ')[0]));
  for (const code of ['zip', 'name', 'structure', 'tag-file', 'signature', 'manifest', 'payload', 'format', 'change']) {
    expect(codes).toContain(`bundle-${code}`);
  }
  expect(outcomes.get('accepted')).toBeGreaterThan(CASES / 20);
});

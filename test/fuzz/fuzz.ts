/**
 * The fuzzer's loop: a case is a bundle of the corpus, damaged as its number and the seed say. Cases that come to an
 * end not seen before are damaged further in later ones.
 */
import { readerLimits } from '../../electron/bundle/reader-client.ts';
import { randomFrom } from './chance.ts';
import { readCorpus, type Seed } from './corpus.ts';
import { type Mutant, mutantOf } from './mutants.ts';
import { openProductReader, type ProductReader } from './product-reader.ts';
import { openSubject, type Subject, type SubjectLimits } from './reader.ts';
import type { CaseReply } from './subject.ts';

/** As long as the program itself waits, so that a machine with much to do is not taken for a reader that hangs. */
export const subjectLimits: SubjectLimits = { timeoutMs: readerLimits.timeoutMs, memoryMb: 300 };

export interface Finding {
  readonly number: number;
  readonly how: string;
  readonly fault: string;
  readonly bytes: Buffer;
}

export interface FuzzReport {
  readonly cases: number;
  readonly findings: readonly Finding[];
  /** How often each outcome came. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly traces: number;
  readonly mostMemoryMb: number;
}

export interface FuzzPlan {
  readonly seed: number;
  /** Whether to go on after so many cases. */
  readonly goOn: (cases: number) => boolean;
  readonly onFinding?: (finding: Finding) => void;
}

/** Most bundles that are kept to be damaged further. */
const POOL = 200;
/** Of so many cases, one is read again as the program reads. */
const PRODUCT_EACH = 50;
const GOLDEN = 0x9e3779b1;

interface Readers {
  readonly subject: Subject;
  readonly product: ProductReader;
}

/** What came of a mutant, and what is wrong with that, if anything. */
const judged = async ({ subject, product }: Readers, { bytes, signed }: Mutant, again: boolean): Promise<CaseReply> => {
  const reply = await subject.ask(bytes);
  const as = (fault: string): CaseReply => ({ ...reply, fault });
  if (reply.fault !== null) return reply;
  if (signed !== null && reply.signed !== null && reply.signed !== signed) return as('accepted what was never signed');
  if (!again) return reply;
  const outcome = await product.outcome(bytes).catch((error: unknown) => `fault: ${String(error)}`);
  const same = outcome === reply.outcome || outcome === 'bundle-sealed sealed';
  return same ? reply : as(`the program's reader says ${outcome}, not ${reply.outcome}`);
};

export const fuzz = async ({ seed, goOn, onFinding }: FuzzPlan): Promise<FuzzReport> => {
  const corpus = await readCorpus();
  const pool: Seed[] = [];
  const outcomes = new Map<string, number>();
  const traces = new Set<string>();
  const findings: Finding[] = [];
  const readers = { subject: openSubject(subjectLimits), product: openProductReader(subjectLimits) };
  let mostMemoryMb = 0;
  let number = 0;
  try {
    for (; goOn(number); number += 1) {
      const random = randomFrom(seed + Math.imul(number, GOLDEN));
      const from = random.pick(pool.length > 0 && random.once(3) ? pool : corpus);
      const mutant = await mutantOf(from, random);
      const { outcome, trace, fault, memoryMb } = await judged(readers, mutant, number % PRODUCT_EACH === 0);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      mostMemoryMb = Math.max(mostMemoryMb, memoryMb);
      const { how, bytes, files } = mutant;
      if (fault !== null) {
        const finding = { number, how, fault, bytes };
        findings.push(finding);
        onFinding?.(finding);
      } else if (outcome === 'accepted' && !traces.has(trace) && Object.keys(files).length > 0) {
        // What is refused would hide further damage behind its own; what was taken in another way leads on.
        pool[pool.length < POOL ? pool.length : number % POOL] = {
          name: `${from.name.replace(/, further$/, '')}, further`,
          bytes,
          files,
        };
      }
      traces.add(trace);
    }
  } finally {
    readers.subject.close();
    readers.product.close();
  }
  return { cases: number, findings, outcomes, traces: traces.size, mostMemoryMb };
};

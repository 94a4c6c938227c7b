/** One seed for every property test of a run whose `ROTORSAK_SEED` says which; otherwise each test draws its own. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['ROTORSAK_SEED']) });

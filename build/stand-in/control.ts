/** The channel over which a test drives the program: it sends a function's text, which runs beside the main process. */
import { debuggingAddress } from './browser.ts';
import * as electron from './electron.ts';

export interface Order {
  readonly id: number;
  /** Text of a function `(electron, argument) => value`; 'browser' asks for the address of the browser's own client. */
  readonly source: string;
  readonly argument: unknown;
}

export interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

async function carryOut({ source, argument }: Order): Promise<unknown> {
  if (source === 'browser') return debuggingAddress();
  const run: (parts: typeof electron, argument: unknown) => unknown = new Function(`return (${source})`)();
  return await run(electron, argument);
}

export function obeyTests(): void {
  const answer = (outcome: Outcome) => void process.send?.(outcome);
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (value) => answer({ id: order.id, value }),
      (error: unknown) => answer({ id: order.id, error: error instanceof Error ? String(error.stack) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(1));
}

/** Which addresses the program and everything that it starts tried to reach, as the system saw it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Trace {
  /** A program that runs another one under strace. */
  readonly wrapper: string;
  /** Every internet address that a connection was asked for, loopback left out. */
  targets(): string[];
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Chromium asks the system, not the network, for a route to this address to learn whether there is IPv6; no packet is sent. */
const routeProbe = '2001:4860:4860::8888';

/** Of one line of strace: the address, or null where it is no internet address. */
const targetIn = (line: string): string | null =>
  /sa_family=AF_INET, sin_port=[^,]*, sin_addr=inet_addr\("([^"]+)"\)/.exec(line)?.[1] ??
  /sa_family=AF_INET6,.*inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1] ??
  null;

export const traceInto = (folder: string): Trace => {
  const file = join(folder, 'connect.trace');
  const wrapper = join(folder, 'traced.sh');
  const words = `-f -qq --seccomp-bpf -e trace=connect -o '${file}'`;
  writeFileSync(wrapper, `#!/bin/sh\nexec strace ${words} "$@"\n`, { mode: 0o700 });
  return {
    wrapper,
    targets: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => targetIn(line) ?? [])
        .filter((address) => !loopback.test(address) && address !== routeProbe),
  };
};

/** How many connections of any kind the trace holds: none would mean that nothing was traced. */
export const tracedLines = (folder: string): number =>
  readFileSync(join(folder, 'connect.trace'), 'utf8').split('\n').filter(Boolean).length;

/** `{ list, get }` as `{ 'factor.list', 'factor.get' }`. */
export const namespaced = <P extends string, T extends object>(prefix: P, calls: T) =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [`${prefix}.${name}`, call])) as {
    [K in keyof T & string as `${P}.${K}`]: T[K];
  };

/**
 * Hands a part of an Electron object to code that expects the whole. A member whose type differs from Electron's own
 * does not compile; a member that is missing is a TypeError where the product calls it.
 */
export const asElectron = <T>(part: Partial<T>): T => part as T;

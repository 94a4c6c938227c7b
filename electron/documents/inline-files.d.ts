/** A file of a package as a data: address; Vite and Vitest put it into the code. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}

/** Tables out and in: what other places put on the screen. */
export { TableButtons } from './TableButtons.tsx';

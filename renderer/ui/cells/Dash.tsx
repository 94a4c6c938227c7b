import ui from '../ui.module.css';

const DASH = '–';

/** Stands where a cell is empty. */
export const Dash = () => <span className={ui['muted']}>{DASH}</span>;

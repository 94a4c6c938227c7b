/**
 * Leads to the very field that a record is mended in: a cell that carries the place, else the control under the label.
 * The place may still be loading, so it is looked for until it is there, or until the person does something else.
 */
const PATIENCE_MS = 15_000;
const CONTROLS = 'input, select, textarea, button';

const controlOf = (label: HTMLElement): HTMLElement | null => {
  if (label instanceof HTMLLabelElement && label.control instanceof HTMLElement) return label.control;
  const around = label.closest('fieldset, section, div');
  return around?.querySelector<HTMLElement>(CONTROLS) ?? null;
};

const find = (place: string, label: string | undefined): HTMLElement | null => {
  const cell = document.querySelector<HTMLElement>(`main [data-place~="${CSS.escape(place)}"]`);
  if (cell !== null) return cell.matches(`[tabindex], ${CONTROLS}`) ? cell : cell.querySelector(CONTROLS);
  const names = [...document.querySelectorAll<HTMLElement>('main :is(label, legend, h2, h3, [data-label])')];
  const named = label === undefined ? undefined : names.find(({ textContent }) => textContent.trim() === label);
  return named === undefined ? null : controlOf(named);
};

/** Opens the parts that it lies in. */
const unfold = (target: HTMLElement): void => {
  for (let part = target.closest('details'); part !== null; part = part.parentElement?.closest('details') ?? null) {
    part.open = true;
  }
};

const arrive = (target: HTMLElement, place: string): void => {
  unfold(target);
  target.scrollIntoView({ block: 'center' });
  target.focus();
  if (target.dataset['cell'] === undefined) return;
  target.click();
  const field = place.split('/').at(-1) ?? '';
  requestAnimationFrame(() => target.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus());
};

/** Focuses `entity/id/field`, or what `label` names, as soon as it is on the screen. */
export const focusPlace = (place: string, label?: string): void => {
  const end = performance.now() + PATIENCE_MS;
  const away = new AbortController();
  const look = (): void => {
    if (away.signal.aborted) return;
    const target = find(place, label);
    if (target === null && performance.now() < end) {
      requestAnimationFrame(look);
      return;
    }
    away.abort();
    if (target !== null) arrive(target, place);
  };
  requestAnimationFrame(() => {
    for (const act of ['keydown', 'pointerdown'] as const) {
      window.addEventListener(act, () => away.abort(), { signal: away.signal, once: true });
    }
    look();
  });
};

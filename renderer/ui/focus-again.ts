/** Gives the keys back to what had them before something was written; nothing where that is gone. */
export const focusAgain = (element: Element | null): void => {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
};

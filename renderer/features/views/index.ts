/** Saved views: what the places that keep them, and the palette, put on the screen. */
export { useViews, type Views } from './use-views.ts';
export { ViewsControl } from './ViewsControl.tsx';
export { showView, type ViewPlace } from './view-memory.ts';

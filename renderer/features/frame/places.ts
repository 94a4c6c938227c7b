/** The places of a case, in the order of the work, and what each looks like in the rail. */
import {
  BookOpenText,
  ClipboardList,
  LayoutDashboard,
  type LucideIcon,
  PackageCheck,
  Printer,
  Route,
  Scale,
  Waypoints,
} from 'lucide-react';

export const places = [
  'overview',
  'sources',
  'factors',
  'influence',
  'derivation',
  'plan',
  'print',
  'sharing',
] as const;
export type Place = (typeof places)[number];

/** Views of the same factors and links, with one selection. The first is the place itself. */
export const analysisViews = [
  'factors',
  'map',
  'fishbone',
  'tree',
  'chain',
  'matrix',
  'patterns',
  'coverage',
  'questions',
  'text',
] as const;
export type AnalysisView = (typeof analysisViews)[number];

export type Address = Place | AnalysisView;

export const isAnalysisView = (name: string): name is AnalysisView => analysisViews.some((view) => view === name);

export const isAddress = (name: string): name is Address =>
  places.some((place) => place === name) || isAnalysisView(name);

/** The place in the rail that an address belongs to. */
export const placeOf = (address: Address): Place => (isAnalysisView(address) ? 'factors' : address);

export const placeIcons: Readonly<Record<Place, LucideIcon>> = {
  overview: LayoutDashboard,
  sources: BookOpenText,
  factors: Waypoints,
  influence: Scale,
  derivation: Route,
  plan: ClipboardList,
  print: Printer,
  sharing: PackageCheck,
};

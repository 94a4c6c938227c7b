/** The places of a case, in the order of the work, and what each looks like in the rail. */
import {
  BookOpenText,
  ClipboardList,
  Flag,
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
  'followup',
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

/** Views of the plan: as a table, in time, as a choice, what others are asked for, and how it is decided. */
export const planViews = ['plan', 'timeline', 'choice', 'requests', 'decision'] as const;
export type PlanView = (typeof planViews)[number];

/** Views of the follow-up. The first is the place itself. */
export const followUpViews = ['followup', 'indicators', 'dues'] as const;
export type FollowUpView = (typeof followUpViews)[number];

export type View = AnalysisView | PlanView | FollowUpView;

/** What is reached from a place and belongs to it in the rail. */
export const innerPlaces = { comments: 'overview', compare: 'overview' } as const satisfies Record<string, Place>;
export type InnerPlace = keyof typeof innerPlaces;

export type Address = Place | View | InnerPlace;

export const isAnalysisView = (name: string): name is AnalysisView => analysisViews.some((view) => view === name);

const isPlanView = (name: string): name is PlanView => planViews.some((view) => view === name);

const isFollowUpView = (name: string): name is FollowUpView => followUpViews.some((view) => view === name);

/** The views that an address is one of, side by side over its place; none where it stands alone. */
export const viewsBeside = (name: string): readonly View[] =>
  [analysisViews, planViews, followUpViews].find((views) => views.some((view) => view === name)) ?? [];

const isInnerPlace = (name: string): name is InnerPlace => Object.hasOwn(innerPlaces, name);

export const isAddress = (name: string): name is Address =>
  places.some((place) => place === name) || viewsBeside(name).length > 0 || isInnerPlace(name);

/** The place in the rail that an address belongs to. */
export const placeOf = (address: Address): Place => {
  if (isInnerPlace(address)) return innerPlaces[address];
  if (isAnalysisView(address)) return 'factors';
  if (isPlanView(address)) return 'plan';
  return isFollowUpView(address) ? 'followup' : address;
};

export const placeIcons: Readonly<Record<Place, LucideIcon>> = {
  overview: LayoutDashboard,
  sources: BookOpenText,
  factors: Waypoints,
  influence: Scale,
  derivation: Route,
  plan: ClipboardList,
  followup: Flag,
  print: Printer,
  sharing: PackageCheck,
};

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
/** Views of a place, with addresses of their own. */
export const views = ['map'] as const;
export type Place = (typeof places)[number] | (typeof views)[number];

export const isPlace = (name: string): name is Place => [...places, ...views].some((place) => place === name);

export const placeIcons: Readonly<Record<(typeof places)[number], LucideIcon>> = {
  overview: LayoutDashboard,
  sources: BookOpenText,
  factors: Waypoints,
  influence: Scale,
  derivation: Route,
  plan: ClipboardList,
  print: Printer,
  sharing: PackageCheck,
};

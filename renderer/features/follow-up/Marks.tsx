import {
  Ban,
  CheckCheck,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';

export type Status = FollowUpRecord['status'];
export type Light = NonNullable<FollowUpRecord['light']>;

export const statusIcons: Readonly<Record<Status, LucideIcon>> = {
  notStarted: Circle,
  ongoing: CircleDot,
  done: CheckCheck,
  cancelled: Ban,
};
/** A shape for each, so that the colour says nothing alone. */
export const lightIcons: Readonly<Record<Light, LucideIcon>> = {
  green: CircleCheck,
  yellow: TriangleAlert,
  red: OctagonX,
};
export const lightTones = { green: ui['done'], yellow: ui['watch'], red: ui['off'] } as const;

export const StatusMark = ({ status }: { readonly status: Status }) => {
  const { domain } = useWords();
  const Icon = statusIcons[status];
  return (
    <span className={ui['badge']}>
      <Icon size={12} aria-hidden />
      {domain.followUpStatus[status]}
    </span>
  );
};

export const LightMark = ({ light }: { readonly light: Light }) => {
  const { words, domain } = useWords();
  const Icon = lightIcons[light];
  return (
    <span className={`${ui['badge']} ${lightTones[light]}`} title={domain.light[light]}>
      <Icon size={12} aria-hidden />
      {words.followUp.lights[light]}
    </span>
  );
};

/** Status and light of a follow-up, or that there is none. */
export const Standing = ({ followUp }: { readonly followUp: FollowUpRecord | null | undefined }) => {
  const { words } = useWords();
  if (followUp == null) {
    return (
      <span className={`${ui['badge']} ${ui['muted']}`}>
        <CircleDashed size={12} aria-hidden />
        {words.rounds.missing}
      </span>
    );
  }
  return (
    <span className={ui['row']}>
      <StatusMark status={followUp.status} />
      {followUp.light !== null && <LightMark light={followUp.light} />}
    </span>
  );
};

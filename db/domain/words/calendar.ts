/** What a calendar of due days says, by language. */
import type { CalendarWords } from '../plan/calendar.ts';
import type { Language } from './index.ts';

const kinds = {
  sv: {
    measureEnd: 'Åtgärden ska vara klar',
    followUp: 'Uppföljning av åtgärden',
    step: 'Delmomentet ska vara klart',
    agreement: 'Överenskommelsen löper ut',
    decision: 'Beslutsplanering',
    answer: 'Svar på önskemålet',
    question: 'Att ta reda på',
    target: 'Målvärdet ska vara nått',
    situationPicture: 'Lägesbilden ska vara uppdaterad (lag 2023:196, 6 §)',
    planFollowUp: 'Åtgärdsplanen ska vara uppföljd (lag 2023:196, 6 §)',
  },
  en: {
    measureEnd: 'The measure is to be done',
    followUp: 'Follow-up of the measure',
    step: 'The step is to be done',
    agreement: 'The agreement ends',
    decision: 'Decision schedule',
    answer: 'Answer to the request',
    question: 'To find out',
    target: 'The target is to be reached',
    situationPicture: 'The situation picture is to be updated (lag 2023:196, 6 §)',
    planFollowUp: 'The action plan is to be followed up (lag 2023:196, 6 §)',
  },
} as const satisfies Record<Language, CalendarWords['kinds']>;

const secret = { sv: 'sekretessmarkerad', en: 'marked secret' } as const satisfies Record<Language, string>;

/** `name`: the title of the analysis, which the calendar is called. */
export const calendarWords = (name: string, language: Language): CalendarWords => ({
  name,
  kinds: kinds[language],
  secret: secret[language],
});

/** What a kind of due day is called. */
export const dueKindWords = (language: Language): CalendarWords['kinds'] => kinds[language];

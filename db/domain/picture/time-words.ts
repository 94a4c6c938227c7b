/** Words of the timeline as a picture, and on paper. */
import type { Language } from '../words/index.ts';

const sv = {
  /** With `{date}` in it. */
  date: 'Tidslinje {date}',
  /** With the counts in it. */
  description: 'Tidslinje med {dated} åtgärder och {undated} utan datum. Innehållet finns även som tabell i PDF-filen.',
  measure: 'Åtgärd',
  today: 'i dag',
  undated: 'Utan datum',
  noCause: 'Åtgärder utan planrad',
  noActor: 'Ingen nämnd angiven',
  /** A cause by its number in the plan. */
  numbered: '{number}. {title}',
  /** A group that began on the page before. */
  again: '{title} (forts.)',
  /** What is known of the days. */
  span: '{start} – {end}',
  noEnd: '{day}, slut saknas',
  noStart: '{day}, start saknas',
  legend: {
    bars: 'Åtgärder',
    bar: 'Från start till slut',
    open: 'Start eller slut saknas',
    faulty: 'Startar innan det den väntar på är klart',
    marks: 'Dagar',
    step: 'Delmoment',
    done: 'Delmoment som är klart',
    followUp: 'Uppföljning',
    today: 'I dag',
    order: 'Ordning',
    waits: 'Väntar på en annan åtgärd',
    broken: 'Ordningen håller inte',
  },
};

const en: typeof sv = {
  date: 'Timeline {date}',
  description:
    'Timeline of {dated} measures, and {undated} without dates. The content is a table in the PDF file as well.',
  measure: 'Measure',
  today: 'today',
  undated: 'Without dates',
  noCause: 'Measures with no row of the plan',
  noActor: 'No committee given',
  numbered: '{number}. {title}',
  again: '{title} (cont.)',
  span: '{start} – {end}',
  noEnd: '{day}, no end',
  noStart: '{day}, no start',
  legend: {
    bars: 'Measures',
    bar: 'From start to end',
    open: 'Start or end is missing',
    faulty: 'Starts before what it waits for has ended',
    marks: 'Days',
    step: 'Step',
    done: 'Step that is done',
    followUp: 'Follow-up',
    today: 'Today',
    order: 'Order',
    waits: 'Waits for another measure',
    broken: 'The order does not hold',
  },
};

export type TimeWords = typeof sv;

export const timeWords = (language: Language): TimeWords => (language === 'en' ? en : sv);

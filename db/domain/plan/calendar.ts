/** Due days as an iCalendar file (RFC 5545) that any calendar reads. */
import { addDays } from '../days.ts';
import { type Due, type DueKind, warningDays } from './dues.ts';

/** Words that the file says beside the titles of records. */
export interface CalendarWords {
  readonly name: string;
  readonly kinds: Readonly<Record<DueKind, string>>;
  /** In the place of a title that is marked secret. */
  readonly secret: string;
}

export interface CalendarInput {
  readonly analysis: string;
  readonly dues: readonly Due[];
  readonly words: CalendarWords;
  /** When the file is made, ISO in UTC. */
  readonly madeAt: string;
}

const OCTETS = 75;
const encoder = new TextEncoder();

/** TEXT as RFC 5545, 3.3.11 has it. Control characters that it does not allow become spaces. */
export const escapeText = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').replace(/[\\;,]/g, (character) => `\\${character}`))
    .join('\\n');

/** A content line of at most 75 octets a line, never cut within a character (RFC 5545, 3.1). */
export const foldLine = (line: string): string => {
  const lines: string[] = [];
  let part = '';
  let room = OCTETS;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      lines.push(part);
      part = ' ';
      room = OCTETS - 1;
    }
    part += character;
    room -= octets;
  }
  return [...lines, part].join('\r\n');
};

const compact = (day: string): string => day.replaceAll('-', '');
const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

const eventLines = ({ analysis, words, madeAt }: CalendarInput, due: Due): string[] => {
  const { kind, date, id, title, secret } = due;
  const summary = `${words.kinds[kind]}: ${secret ? words.secret : title}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id.replace('/', '-')}.${analysis}@rotorsak`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `CATEGORIES:${escapeText(words.name)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER:-P${warningDays[kind]}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
};

/** The text of the file, lines ended by CRLF. An event keeps its UID in every file that is made of the same analysis. */
export const calendarText = (input: CalendarInput): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rotorsak//Rotorsak//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(input.words.name)}`,
    ...input.dues.flatMap((due) => eventLines(input, due)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');

import type { GuideWords } from './guide-sv.ts';

const same = (text: string): readonly [string, string] => [text, text];

export const guideEn: GuideWords = {
  'problem-description': same('Describe the problem: what happens, how often and to whom?'),
  'situation-picture': same('Name the situation picture that the analysis starts from, with its date.'),
  'no-sources': same('Enter the evidence there is: statistics, reports, observations.'),
  'undated-sources': [
    'One source has no date and cannot support anything.',
    '{count} sources have no date and cannot support anything.',
  ],
  'old-sources': [
    'One source in use is older than 24 months. Is there anything newer?',
    '{count} sources in use are older than 24 months. Is there anything newer?',
  ],
  why: same('Why do we have this problem?'),
  'direct-causes': same('Which direct causes are possible? Draw a link from a factor to the problem.'),
  'bone-victim': same('What about those who are hit contributes to the problem?'),
  'bone-offender': same('What about those who commit the crimes contributes to the problem?'),
  'bone-place': same('What about the object or the place contributes to the problem?'),
  'bone-system': same('What in rules, supervision or cooperation contributes to the problem?'),
  'indirect-causes': [
    'Which indirect causes lie behind the factor that nothing leads to?',
    'Which indirect causes lie behind the {count} factors that nothing leads to?',
  ],
  'no-bone': ['One factor has no place in the fishbone.', '{count} factors have no place in the fishbone.'],
  unconnected: [
    'One factor has no way to the problem. What does it lead to?',
    '{count} factors have no way to the problem. What do they lead to?',
  ],
  drafts: ['One draft waits to be taken in or rejected.', '{count} drafts wait to be taken in or rejected.'],
  'pattern-time': same('When does it happen? Which hours, days and seasons?'),
  'pattern-place': same('Where does it happen?'),
  'pattern-object': same('What is hit or used?'),
  'pattern-modus': same('How is it done?'),
  'no-events': same('How does it go, step by step, from the first step to the harm?'),
  'no-break': same('At which step can the course of events be broken, long before the serious crime?'),
  unknown: [
    'One factor lacks dated evidence and is not marked as an assumption.',
    '{count} factors lack dated evidence and are not marked as assumptions.',
  ],
  'single-source': ['One factor rests on a single source.', '{count} factors rest on a single source each.'],
  contested: ['One factor is contested. What would settle it?', '{count} factors are contested. What would settle it?'],
  'link-unknown': [
    'One link lacks dated evidence and is not marked as an assumption.',
    '{count} links lack dated evidence and are not marked as assumptions.',
  ],
  'influence-unset': [
    'Who can influence? Influence is not judged for one factor.',
    'Who can influence? Influence is not judged for {count} factors.',
  ],
  'influence-incomplete': [
    'One factor lacks deciding body, motive or who else.',
    '{count} factors lack deciding body, motive or who else.',
  ],
  'significance-unset': [
    'How much does it matter? One factor is not judged.',
    'How much do they matter? {count} factors are not judged.',
  ],
  'no-grounds': [
    'One candidate is not tried against the grounds for priority.',
    '{count} candidates are not tried against the grounds for priority.',
  ],
  'questions-overdue': ['One question should have been answered.', '{count} questions should have been answered.'],
  'questions-loose': ['One question to find out lacks who or when.', '{count} questions to find out lack who or when.'],
  'comments-open': ['One comment is not resolved.', '{count} comments are not resolved.'],
};

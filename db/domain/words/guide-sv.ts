/** What the guide says of each item: for one record and for several (`{count}`). */
import type { GuideId } from '../guide/types.ts';

export type GuideWords = Readonly<Record<GuideId, readonly [one: string, many: string]>>;

const same = (text: string): readonly [string, string] => [text, text];

export const guideSv: GuideWords = {
  'problem-description': same('Beskriv problemet: vad händer, hur ofta och för vem?'),
  'situation-picture': same('Ange lägesbilden som analysen utgår från, med datum.'),
  'no-sources': same('Lägg in det underlag som finns: statistik, rapporter, iakttagelser.'),
  'undated-sources': [
    'En källa saknar datum och kan inte belägga något.',
    '{count} källor saknar datum och kan inte belägga något.',
  ],
  'old-sources': [
    'En källa som används är äldre än 24 månader. Finns det något nyare?',
    '{count} källor som används är äldre än 24 månader. Finns det något nyare?',
  ],
  why: same('Varför har vi det här problemet?'),
  'direct-causes': same('Vilka möjliga direkta orsaker finns? Dra ett samband från en faktor till problemet.'),
  'bone-victim': same('Vad hos den som drabbas bidrar till problemet?'),
  'bone-offender': same('Vad hos den som begår brotten bidrar till problemet?'),
  'bone-place': same('Vad hos objektet eller platsen bidrar till problemet?'),
  'bone-system': same('Vad i regler, tillsyn eller samverkan bidrar till problemet?'),
  'indirect-causes': [
    'Vilka indirekta orsaker ligger bakom den faktor som inget leder till?',
    'Vilka indirekta orsaker ligger bakom de {count} faktorer som inget leder till?',
  ],
  'no-bone': ['En faktor har ingen plats i fiskbenet.', '{count} faktorer har ingen plats i fiskbenet.'],
  unconnected: [
    'En faktor har ingen väg till problemet. Vad leder den till?',
    '{count} faktorer har ingen väg till problemet. Vad leder de till?',
  ],
  drafts: ['Ett utkast väntar på att tas in eller avföras.', '{count} utkast väntar på att tas in eller avföras.'],
  'pattern-time': same('När händer det? Vilka tider, dagar och årstider?'),
  'pattern-place': same('Var händer det?'),
  'pattern-object': same('Vad drabbas eller används?'),
  'pattern-modus': same('Hur går det till?'),
  'no-events': same('Hur går det till, steg för steg, från det första ledet till skadan?'),
  'no-break': same('I vilket led kan händelsekedjan brytas, långt före det allvarliga brottet?'),
  unknown: [
    'En faktor saknar daterat underlag och är inte markerad som antagande.',
    '{count} faktorer saknar daterat underlag och är inte markerade som antaganden.',
  ],
  'single-source': ['En faktor vilar på en enda källa.', '{count} faktorer vilar på en enda källa var.'],
  contested: [
    'En faktor är omstridd. Vad skulle avgöra saken?',
    '{count} faktorer är omstridda. Vad skulle avgöra saken?',
  ],
  'link-unknown': [
    'Ett samband saknar daterat underlag och är inte markerat som antagande.',
    '{count} samband saknar daterat underlag och är inte markerade som antaganden.',
  ],
  'influence-unset': [
    'Vem kan påverka? Rådigheten är inte bedömd för en faktor.',
    'Vem kan påverka? Rådigheten är inte bedömd för {count} faktorer.',
  ],
  'influence-incomplete': [
    'En faktor saknar beslutande nämnd, motiv eller vem då.',
    '{count} faktorer saknar beslutande nämnd, motiv eller vem då.',
  ],
  'significance-unset': [
    'Hur mycket betyder den? En faktor är inte bedömd.',
    'Hur mycket betyder de? {count} faktorer är inte bedömda.',
  ],
  'no-grounds': [
    'En kandidat är inte prövad mot grunderna för prioritering.',
    '{count} kandidater är inte prövade mot grunderna för prioritering.',
  ],
  'questions-overdue': ['En fråga skulle ha varit besvarad.', '{count} frågor skulle ha varit besvarade.'],
  'questions-loose': [
    'En fråga att ta reda på saknar vem eller när.',
    '{count} frågor att ta reda på saknar vem eller när.',
  ],
  'comments-open': ['En kommentar är inte löst.', '{count} kommentarer är inte lösta.'],
};

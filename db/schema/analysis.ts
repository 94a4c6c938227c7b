import { sql } from 'drizzle-orm';
import { check, foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor } from './actor.ts';
import { flag, flags, recordColumns, recordKey, words } from './columns.ts';
import { analysisLog } from './log.ts';

export const analysis = sqliteTable(
  'analysis',
  {
    ...recordColumns(),
    title: words('title'),
    problem: words('problem'),
    problemDescription: words('problem_description'),
    area: words('area'),
    caseNumber: words('case_number'),
    situationPictureTitle: words('situation_picture_title'),
    situationPictureDate: text('situation_picture_date'),
    archived: flag('archived'),
    disclaimer: words('disclaimer'),
    decisionDate: text('decision_date'),
    decisionBody: text('decision_body_id'),
    checksReason: words('checks_reason'),
    secrecy: flag('secrecy'),
    secrecyProvision: words('secrecy_provision'),
    notes: words('notes'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    foreignKey({ columns: [t.analysisId, t.decisionBody], foreignColumns: [actor.analysisId, actor.id] }),
    flags('analysis', t.known, t.alive, t.deleted, t.archived, t.secrecy),
    check('analysis_is_its_own', sql`${t.id} = ${t.analysisId}`),
  ],
);

export const author = sqliteTable(
  'author',
  {
    ...recordColumns(),
    name: words('name'),
    organisation: words('organisation'),
    email: words('email'),
    fingerprint: words('fingerprint'),
  },
  (t) => [
    recordKey(t),
    foreignKey({ columns: [t.analysisId], foreignColumns: [analysisLog.analysisId] }),
    flags('author', t.known, t.alive, t.deleted),
  ],
);

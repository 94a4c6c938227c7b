/** The records of planning, deciding and following up; part of `entities.ts`. */
import { z } from 'zod';
import { eitherParent, field, lastWins, machine, note, optional, parent, prose, reference } from './field-spec.ts';
import {
  directions,
  followUpStatuses,
  learnedFields,
  lights,
  measuredValue,
  planVersionKinds,
  requestStates,
  secretFields,
  sha256Hex,
  snapshotVersion,
} from './planning-values.ts';
import { attachment, coordinate, day, instant, partialDate, text, title } from './values.ts';

export const planningEntities = {
  /** delmoment, in the order of `position`, then id */
  measureStep: {
    fields: {
      measure: parent('measure'),
      title: field(title, ''),
      position: lastWins(field(coordinate, 0)),
      due: optional(day),
      /** Day on which it was done. */
      done: optional(day),
    },
    sets: {},
  },
  /** indikator: of exactly one of a row of the plan (by its factor) and a measure */
  indicator: {
    fields: {
      factor: eitherParent('factor'),
      measure: eitherParent('measure'),
      title: field(title, ''),
      unit: field(text, ''),
      baseline: optional(measuredValue),
      baselineDate: optional(day),
      target: optional(measuredValue),
      targetDate: optional(day),
      /** Which way is good. */
      direction: field(z.enum(directions), 'higher'),
      source: reference('source'),
      /** How it is measured. */
      method: prose(),
    },
    sets: {},
  },
  /** mätvärde */
  measurement: {
    fields: {
      indicator: parent('indicator'),
      date: optional(day),
      value: optional(measuredValue),
      note: prose(),
      source: reference('source'),
    },
    sets: {},
  },
  /** A function within an actor, never a person. */
  actorFunction: {
    fields: { actor: parent('actor'), title: field(title, '') },
    sets: {},
  },
  /** överenskommelse om samverkan; lag 2023:196, 9 § asks for at least purposes and areas of it */
  agreement: {
    fields: {
      title: field(title, ''),
      purposes: prose(),
      area: field(text, ''),
      signedOn: optional(partialDate),
      /** The last day that it is valid, as exactly as it is known. */
      validUntil: optional(partialDate),
      reference: field(text, ''),
    },
    sets: { parties: { refersTo: 'actor' } },
  },
  /** önskemål till andra; its title is what is asked */
  request: {
    fields: {
      factor: parent('factor'),
      actor: reference('actor'),
      title: field(title, ''),
      reason: prose(),
      state: field(z.enum(requestStates), 'draft'),
      sentOn: optional(day),
      /** Day by which an answer is asked for. */
      answerBy: optional(day),
      answer: prose(),
      answeredOn: optional(day),
      /** Id in the library of measures that it was taken from. */
      libraryItem: optional(z.string().max(64)),
    },
    sets: {},
  },
  /** A suggestion of the library that was refused for a factor. Its record id is `${factor}~${libraryItem}`. */
  refusedSuggestion: {
    fields: {
      factor: parent('factor'),
      libraryItem: field(z.string().max(64), ''),
      reason: prose(),
    },
    sets: {},
  },
  /** sekretessmarkering of one field of a measure. Its record id is `${measure}~${field}`. */
  secrecyMark: {
    fields: {
      measure: parent('measure'),
      field: field(z.enum(secretFields), 'title'),
      provision: field(text, ''),
    },
    sets: {},
  },
  /** beslutsplaneringens steg: which organ does what, and when */
  decisionStep: {
    fields: {
      title: field(title, ''),
      organ: reference('actor'),
      date: optional(day),
      done: field(z.boolean(), false),
    },
    sets: {},
  },
  /**
   * The plan as it was sent on remiss or decided. Never changed nor deleted once made; `plan-version.ts` says what
   * the snapshot holds and what is signed.
   */
  planVersion: {
    fields: {
      title: field(title, ''),
      kind: field(z.enum(planVersionKinds), 'referral'),
      organ: reference('actor'),
      /** The organ's name when the version was made, as signed. */
      organName: field(text, ''),
      date: optional(day),
      paragraph: field(text, ''),
      caseNumber: field(text, ''),
      /** Why it was decided although checks failed; printed. */
      checksReason: field(text, ''),
      formatVersion: field(snapshotVersion, 1),
      /** SHA-256 of the snapshot. */
      contentHash: machine(optional(sha256Hex)),
      snapshot: machine(optional(attachment)),
      pdf: machine(optional(attachment)),
      madeAt: optional(instant),
      /** `SHA256:…` of the key that signed, its public key line, and the armoured signature (SSHSIG). */
      signer: machine(field(text, '')),
      publicKey: machine(field(text, '')),
      signature: machine(field(text, '')),
    },
    sets: {},
  },
  /** uppföljningsomgång */
  followUpRound: {
    fields: {
      title: field(title, ''),
      opened: optional(day),
      closed: optional(day),
      note: prose(),
      /** What was reported, as `round-version.ts` has it; `null` also where it was closed before anything was kept. */
      snapshot: machine(optional(attachment)),
    },
    sets: {},
  },
  /** uppföljning of one measure. In a round its record id is `${round}~${measure}`: one for each. */
  followUp: {
    fields: {
      round: reference('followUpRound'),
      measure: parent('measure'),
      status: field(z.enum(followUpStatuses), 'notStarted'),
      /** Why it was cancelled. */
      reason: prose(),
      light: optional(z.enum(lights)),
      lightText: prose(),
      done: prose(),
      /** A function, never a person. */
      byFunction: field(text, ''),
      date: optional(day),
      deviations: prose(),
      notes: note(),
    },
    sets: { sources: { refersTo: 'source' } },
  },
  /** lärdom: what a follow-up showed to be otherwise about a factor */
  learning: {
    fields: {
      followUp: reference('followUp'),
      factor: parent('factor'),
      field: field(z.enum(learnedFields), 'significance'),
      before: field(z.string().max(40), ''),
      after: field(z.string().max(40), ''),
      reason: prose(),
    },
    sets: {},
  },
} as const;

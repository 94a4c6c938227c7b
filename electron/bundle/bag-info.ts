/** `bagit.txt` and `bag-info.txt` (RFC 8493, 2.1.1 and 2.2.2). */
import { BAG_INFO } from './names.ts';
import { refusal } from './refusal.ts';

export const bagitDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export interface BagInfo {
  readonly organisation: string;
  /** Who sends it, as the sender says; not proof of anything. */
  readonly contactName: string;
  readonly contactEmail: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The bundle's id. */
  readonly identifier: string;
  readonly payloadBytes: number;
  readonly payloadFiles: number;
  /** Product and version. */
  readonly software: string;
}

/** One line: nothing that a person typed may begin a field of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export const formatBagInfo = (info: BagInfo): string =>
  [
    ['Source-Organization', info.organisation],
    ['Contact-Name', info.contactName],
    ['Contact-Email', info.contactEmail],
    ['Bagging-Date', info.day],
    ['External-Identifier', info.identifier],
    ['Payload-Oxum', `${info.payloadBytes}.${info.payloadFiles}`],
    ['Bag-Software-Agent', info.software],
  ]
    .map(([label, value]) => `${label}: ${oneLine(value as string)}\n`)
    .join('');

const fields = (text: string): Map<string, string> => {
  const found = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') throw refusal('bundle-tag-file', 'bag-info', { entry: BAG_INFO, line: lines.length + 1 });
  for (const [index, line] of lines.entries()) {
    const [, label = '', value = ''] = /^([A-Za-z][A-Za-z-]*): ?([^\r]*)$/.exec(line) ?? [];
    if (label === '' || found.has(label))
      throw refusal('bundle-tag-file', 'bag-info', { entry: BAG_INFO, line: index + 1 });
    found.set(label, value);
  }
  return found;
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw refusal('bundle-tag-file', 'bag-info', { entry: BAG_INFO, line: 1 }, error);
  }
};

/** Labels that we do not know are passed over; those that every bundle has must be there. */
export const parseBagInfo = (bytes: Uint8Array): BagInfo => {
  const found = fields(decode(bytes));
  const needed = (label: string): string => {
    const value = found.get(label);
    if (value === undefined) throw refusal('bundle-tag-file', 'bag-info', { entry: BAG_INFO, field: label });
    return value;
  };
  const oxum = /^(\d{1,15})\.(\d{1,9})$/.exec(needed('Payload-Oxum'));
  if (oxum === null) throw refusal('bundle-tag-file', 'payload-oxum', { entry: BAG_INFO });
  return {
    organisation: needed('Source-Organization'),
    contactName: found.get('Contact-Name') ?? '',
    contactEmail: found.get('Contact-Email') ?? '',
    day: needed('Bagging-Date'),
    identifier: needed('External-Identifier'),
    payloadBytes: Number(oxum[1]),
    payloadFiles: Number(oxum[2]),
    software: needed('Bag-Software-Agent'),
  };
};

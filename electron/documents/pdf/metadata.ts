/** What a file says of itself: title, language, program and time, in both places where readers look; nothing else. */
import { escapeHtml } from '../html.ts';
import { objectOf, type PdfFile } from './pdf-file.ts';

export interface PdfMetadata {
  readonly title: string;
  /** BCP 47, as `sv-SE`. */
  readonly language: string;
  /** Program and version. */
  readonly creator: string;
  /** ISO time, UTC. */
  readonly createdAt: string;
}

/** A text string: UTF-16 with byte order mark, in hexadecimal (PDF 1.7, 7.9.2.2). */
const textString = (text: string): string =>
  `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const pdfDate = (iso: string): string => `(D:${iso.replace(/\D/g, '').slice(0, 14)}+00'00')`;

const xmp = ({ title, language, creator, createdAt }: PdfMetadata, producer: string): string => {
  const time = `${createdAt.slice(0, 19)}Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escapeHtml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
};

/** Writes the metadata in place of Chromium's, which names the browser, the system and the time of the machine. */
export const writeMetadata = (file: PdfFile, metadata: PdfMetadata): void => {
  const { title, creator, createdAt } = metadata;
  const producer = objectOf(file, file.info).match(/\/Producer \(([\w/ .]*)\)/)?.[1] ?? 'Skia/PDF';
  const date = pdfDate(createdAt);
  file.objects.set(
    file.info,
    `<</Title ${textString(title)}\n/Creator ${textString(creator)}\n/Producer (${producer})\n/CreationDate ${date}\n/ModDate ${date}>>`,
  );
  const number = Math.max(...file.objects.keys()) + 1;
  const packet = Buffer.from(xmp(metadata, producer), 'utf8').toString('latin1');
  file.objects.set(number, `<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n${packet}\nendstream`);
  const root = objectOf(file, file.root);
  file.objects.set(file.root, root.replace(/>>\s*$/, `\n/Metadata ${number} 0 R>>`));
};

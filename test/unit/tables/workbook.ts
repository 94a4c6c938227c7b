/** Workbooks part by part, for what other programs and ill-willed people write. */
import { zipOf } from '../../../electron/tables/zip-make.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const parts = (sheetData: string, own: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${RELATION}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="h" Type="${RELATION}/worksheet" Target="worksheets/hidden.xml"/><Relationship Id="t" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="e" Type="${RELATION}/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Blad" sheetId="1" r:id="s"/><sheet name="Dolt" sheetId="2" state="hidden" r:id="h"/></sheets></workbook>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Faktor</t></si><si><r><t>Rik</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>uttal</t></rPh></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="[$-41D]d mmmm yyyy"/><numFmt numFmtId="171" formatCode="0.0 &quot;dag&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  'xl/worksheets/hidden.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  ...own,
});

export const workbook = (sheetData: string, own: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(zipOf(Object.entries(parts(sheetData, own))));

/**
 * The typography of documents on paper: one family, tabular figures, a 4 mm step, black on white. Grey and one ink
 * only ever repeat what words, weight or shape already say, so that a copy in black and white loses nothing.
 */

const base = `
*{box-sizing:border-box}
html{font:10pt/1.45 "Source Sans 3",sans-serif;font-variant-numeric:tabular-nums lining-nums;color:#141414;
  -webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
p,ul,ol,table,h1,h2,h3{margin:0;padding:0}
p,td,th,caption,li>span{white-space:pre-wrap}
p,li,td,th,caption{overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start}
p,li{orphans:3;widows:3;text-wrap:pretty}
p+p,table+p,ul+p,p+ul{margin-top:2mm}
a{color:inherit;text-decoration:none}
h1,h2,h3,.strong,th,.label{font-weight:600}
h1,h2,h3{break-after:avoid;break-inside:avoid;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:19pt;line-height:1.2;letter-spacing:-.008em;margin:0 0 3.5mm}
section>p:has(+table){break-after:avoid}
h3{font-size:11.5pt;line-height:1.3;margin:7mm 0 2mm}
section{margin-top:15mm}
main>section:first-child{margin-top:0}
section>p,section>ul,section>.pairs,section>.loop{max-width:136mm}
.steps{margin:0;padding-left:5mm}
.lead{font-size:11pt;break-inside:avoid}
.sub,.note{font-size:.9em;color:#3d3d3d}
.note{margin-top:3mm}
.missing{color:#3d3d3d}
.missing::before{content:"– "}
h2 .number,h2 .appendix{color:#3d3d3d;font-weight:400;margin-right:2mm}
ul{padding-left:4.5mm}
li::marker{color:#3d3d3d}
q{quotes:"”" "”" "’" "’"}
`;

const tables = `
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:8.8pt;line-height:1.35;margin-top:3mm;border-bottom:.6pt solid #141414}
caption{font-size:8.8pt;color:#3d3d3d;padding-bottom:1.5mm;break-after:avoid}
thead{display:table-header-group}
thead th{border-top:.9pt solid #141414;border-bottom:.9pt solid #141414;background:#f1f1f0;padding:1.4mm 3mm 1.4mm 1.5mm;vertical-align:bottom}
tbody th,td{border-top:.4pt solid #8c8c8c;padding:1.6mm 3mm 1.8mm 1.5mm;vertical-align:top;-webkit-box-decoration-break:clone;box-decoration-break:clone}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:600}
th .typed,th .sub{font-weight:400}
.plain tbody th{font-weight:400}
tr{break-inside:avoid}
.num{text-align:right}
td p+p,th p+p{margin-top:.8mm}
td .typed+.typed{margin-top:1.2mm}
.plan tbody tr{border-top:.7pt solid #141414}
.plan tbody tr>*{border-top:0}
.plan tbody tr.more{border-top:.4pt solid #8c8c8c}
.plan tbody tr.more>th{font-weight:400;color:#3d3d3d}
.plan .number{margin-right:.6mm}
.date{white-space:nowrap}
`;

const marks = `
.mark{display:inline-block;border:.7pt solid #141414;padding:.2mm 1.4mm .3mm;font-weight:600;font-size:.9em;line-height:1.3}
.mark.quiet{border-color:#6a6a6a;border-style:dashed;font-weight:400}
.state{white-space:nowrap}
p.state,td .state{white-space:normal}
.shape,.tick,.cross{display:inline-block;width:2.1mm;height:2.1mm;margin-right:1.3mm;border:.7pt solid #141414;border-radius:50%}
.shape.supported{background:#141414}
.shape.contested{background:linear-gradient(90deg,#141414 50%,#fff 50%)}
.shape.assumed{background:#fff}
.shape.unknown{border-style:dotted;border-radius:0;background:#fff}
.tick{border-radius:0;border-width:0 0 1.1pt 1.1pt;width:2.4mm;height:1.3mm;transform:rotate(-45deg) translate(.5mm,-.3mm)}
.cross{border-radius:0;border-width:0;width:2.1mm;height:2.1mm;background:#141414;clip-path:polygon(0 18%,18% 0,50% 32%,82% 0,100% 18%,68% 50%,100% 82%,82% 100%,50% 68%,18% 100%,0 82%,32% 50%)}
`;

const cover = `
.cover{break-after:page}
.cover .kind{font-size:11pt;margin-top:16mm;color:#3d3d3d}
h1{font-size:30pt;line-height:1.12;letter-spacing:-.012em;margin:1mm 0 7mm;max-width:150mm}
h1.long{font-size:19pt;line-height:1.2;letter-spacing:-.005em}
.cover .marks{margin:0 0 6mm}
.cover .marks .mark{margin:0 2mm 1mm 0;font-size:10pt;padding:.8mm 2.4mm 1mm}
.pairs{font-size:10pt;line-height:1.45;margin:0;border-top:.4pt solid #8c8c8c;border-bottom:.4pt solid #8c8c8c}
.pairs th,.pairs td{padding:1.3mm 4mm 1.3mm 0}
.pairs td{padding-right:0}
.pairs th{width:38mm}
section>.pairs{margin-bottom:3mm}
.cover .columns{display:grid;grid-template-columns:minmax(0,1fr) 62mm;column-gap:10mm;margin-top:9mm}
.label{font-size:10pt;margin-bottom:1.5mm}
.contents ol{list-style:none}
.contents li{border-top:.4pt solid #8c8c8c;break-inside:avoid}
.contents li a{display:flex;gap:2.5mm;padding:.9mm 0}
.contents .name{flex:1}
.contents .page{min-width:7mm;text-align:right}
.contents .number{min-width:14mm;color:#3d3d3d}
.disclaimer{margin-top:9mm;padding-left:4mm;border-left:1.6pt solid #141414}
.disclaimer p{font-size:9.5pt;max-width:130mm}
.problem-title{font-size:14pt;line-height:1.35;font-weight:600;max-width:132mm;break-after:avoid}
.chain{padding-left:4.5mm;text-indent:-4.5mm;break-inside:avoid}
.chain .to{font-weight:600}
.loop{margin-top:3mm}
.sources{list-style:none}
.sources li{display:grid;grid-template-columns:10mm minmax(0,1fr);padding:1.6mm 0;border-top:.4pt solid #8c8c8c;break-inside:avoid;font-size:9.5pt}
.sources li:last-child{border-bottom:.4pt solid #8c8c8c}
.sources p+p{margin-top:.3mm}
.colophon{margin-top:10mm;font-size:8.5pt;color:#3d3d3d}
section.wide{page:wide;margin-top:0}
section.wide+section{margin-top:0}
`;

/** The rules of the text; those of the paper are in `page-style.ts`, the fonts in `fonts.ts`. */
export const textStyle = (): string => [base, tables, marks, cover].join('');

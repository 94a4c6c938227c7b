/**
 * One word for each value of a byte, to be read aloud over the phone and copied by hand. No two begin with the same four
 * letters, and any two differ in three letters or more. The order is part of what sheets and fingerprints say: it never
 * changes.
 */
export const spokenList: readonly string[] = `
  advokat akrobat album alkemi altan amiral ananas apelsin apotek aprikos arena armband asfalt astronom atlas
  augusti avokado bagare balkong basilika batteri berlock bikupa biologi biskop björnbär blixt blomma blåbär
  bokhylla brevlåda bricka brunn bulle burk cello cement centrum choklad cirkus cylinder cypress dagbok dansare
  december delfin detektiv diamant diplom doktor domare dragspel droppe duva dynamo dörr ekollon ekorre elefant
  energi fackla fakir falk farstu februari filosof fjäril flagga flod flygplan fontän forskare fotboll frimärke
  frost fyrtorn fänrik förråd gaffel galler garage gardin gepard giraff gitarr glaciär glasögon golvur gondol
  granat gravyr guld gymnast hallon hammare handske harpa havre hermelin hjortron hockey honung horisont hotell
  husvagn hylla häst igelkott ingefära insekt isbjörn januari journal juvel järnväg kaktus kalender kamel kanin
  kapten karusell kastanj katedral kavaj keramik klocka klöver kompass konditor korall kostym krokodil kudde kvarn
  källare körsbär labyrint lagun landskap lavendel lejon lerkruka limonad lingon linjal lykta lärka lönn madrass
  magnet majs margarin maskin matros medalj melodi meteor mikrofon mineral museum mustasch myra mästare mörker
  narciss nattljus nektar norrsken november nyckel oktober olja omelett opera orgel orkester ostron paddel palats
  papegoja paraply parfym pelikan penna peppar persika piano pilgrim pingvin pirat planet plommon porslin potatis
  pumpa pyramid päron radio riddare robot rubin saffran saltkar saxofon silver skidor slalom smaragd snigel solros
  sommar spenat spindel stjärna stövel svamp sångare söndag tablett tallrik tambur tapet teater telefon termos
  tiger timjan tomat tornado trappa trumpet tunnel täcke urtavla utsikt vallmo vanilj veranda vinter violin vitlök
  vulkan vävstol yacht yoghurt zebra zenit åkeri ålder ånglok äggula älgko äpple ödla öken örhänge
`
  .trim()
  .split(/\s+/);

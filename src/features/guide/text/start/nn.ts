import type { StartWordsText } from './nb.ts'

export const nn: StartWordsText = {
  services: {
    title: 'Kva tenester har de?',
    lead: 'Ta bort krysset ved dei de ikkje har. Heiter ei teneste noko anna hos dykk, kan de skrive det.',
    legend: 'Tenester',
    name: 'Kva heiter ho hos dykk?',
  },
  contacts: {
    title: 'Kven kan innbyggjarane ringje?',
    lead: 'Fyll ut det de veit. Det de lèt stå tomt, blir vist som «ikkje lagt inn enno», og kan fyllast ut seinare. Opningstidene gjeld måndag til fredag; andre dagar legg de inn i studioet.',
    legend: 'Kontaktar',
    phone: 'Telefon',
    from: 'Opnar kl.',
    to: 'Stengjer kl.',
    hours: 'Skriv begge klokkesletta, slik: 08:30 og 15:30.',
    visit: 'Adresse å møte opp på',
  },
  model: {
    title: 'Kva heiter modellen hos dykk?',
    lead: 'Nokre kommunar har eit eige namn, til dømes «Trygge barn». Har de ikkje det, lèt de det stå.',
    legend: 'Modellen',
    leadLabel: 'Teksten øvst på framsida',
  },
  owner: {
    title: 'Kven passar på rettleiaren?',
    lead: 'Ei rolle, ikkje namnet på ein person. De ser i studioet når rettleiaren skal gåast gjennom.',
    legend: 'Ansvar',
  },
}

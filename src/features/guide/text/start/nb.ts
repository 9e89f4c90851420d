/** What the guided start of a new municipality asks about its content. */
export const nb = {
  services: {
    title: 'Hvilke tjenester har dere?',
    lead: 'Ta bort krysset ved dem dere ikke har. Heter en tjeneste noe annet hos dere, kan dere skrive det.',
    legend: 'Tjenester',
    name: 'Hva heter den hos dere?',
  },
  contacts: {
    title: 'Hvem kan innbyggerne ringe?',
    lead: 'Fyll ut det dere vet. Det dere lar stå tomt, vises som «ikke lagt inn ennå», og kan fylles ut senere. Åpningstidene gjelder mandag til fredag; andre dager legger dere inn i studioet.',
    legend: 'Kontakter',
    phone: 'Telefon',
    from: 'Åpner kl.',
    to: 'Stenger kl.',
    hours: 'Skriv begge klokkeslettene, slik: 08:30 og 15:30.',
    visit: 'Adresse å møte opp på',
  },
  model: {
    title: 'Hva heter modellen hos dere?',
    lead: 'Noen kommuner har et eget navn, for eksempel «Trygge barn». Har dere ikke det, lar dere det stå.',
    legend: 'Modellen',
    leadLabel: 'Teksten øverst på forsiden',
  },
  owner: {
    title: 'Hvem passer på veilederen?',
    lead: 'En rolle, ikke navnet på en person. Dere ser i studioet når veilederen skal gås gjennom.',
    legend: 'Ansvar',
  },
}

export type StartWordsText = typeof nb

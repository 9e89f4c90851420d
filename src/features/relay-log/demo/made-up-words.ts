/** Words of made-up lives, about nobody. */
export const children = [
  'Elias',
  'Nora',
  'Mikkel',
  'Sara',
  'Ada',
  'Jonas',
  'Ida',
  'Omar',
  'Liv',
  'Aslak',
  'Tuva',
  'Noah',
]
export const adults = ['Marit', 'Jon', 'Ane', 'Per', 'Lise', 'Hanne', 'Ole', 'Fatima', 'Knut', 'Berit', 'Ali', 'Siri']

export const reasons = [
  'Har ofte vondt i magen om morgenen og kommer sent.',
  'Er mye alene i friminuttene og sier at det er best sånn.',
  'Trenger ro og tid i overgangene i løpet av dagen.',
  'Sover lite og har vært mye borte.',
  'Begynte midt i året og kjenner ingen.',
]

export const goals = [
  'Går inn uten vondt i magen',
  'Har noen å være sammen med',
  'Går fra lek til måltid uten å bli redd',
  'Sover hele natta',
]

export const measures = [
  'Noen står ved porten kl. 8.10',
  'En voksen sier fra fem minutter før',
  'Spillgruppe i storefri',
  'Skriv ned hva som skjer i mattetimen',
  'Fast samtale hver torsdag',
]

export const notes = [
  'Vi snakket sammen i dag, og det var lettere enn sist.',
  'Kom for sent to ganger denne uka.',
  'Ville ikke være med ut, men satt sammen med de andre etterpå.',
  'Hjemme går det bedre når dagen er kjent på forhånd.',
  'Sier at det verste er timen før lunsj.',
  'Vi prøver det samme en uke til.',
  'Var stille, men ble med på alt.',
]

export const glimpses = [
  'Fire dager på rad først ved porten.',
  'Lo høyt i gymmen.',
  'Hjalp en som var yngre, helt av seg selv.',
  'Hadde med seg en venn hjem.',
]

export const evaluations = [
  'Det hjelper. Familien ser det samme hjemme.',
  'Det hjelper noen dager.',
  'Vi merker lite ennå.',
]

import type { LifeText } from './nb.ts'

export const life: LifeText = {
  plan: {
    on: 'Almmut dihto beaivvi',
    hint: 'Teaksta ii rievdda dán rájes, ja lohkkit ožžot dan dalle. Sáhttibehtet váldit plána ruovttoluotta goas beare.',
    day: 'Beaivi',
    dayHint: 'bb.mm.jjjj',
    time: 'Diibmu',
    timeHint: 'Omd. 08.00',
    submit: 'Plána',
    faults: {
      day: 'Čále beaivvi ná: bb.mm.jjjj.',
      time: 'Čále diimmu ná: 08.00.',
      past: 'Vállje áiggi mii boahtá.',
      far: 'Vállje beaivvi ovtta jagi siste.',
    },
    ambiguous: 'Leat čállán beaivvi. Deaddil «Plána», dahje váldde beaivvi eret jus áiggut almmuhit dál.',
    title: 'Plánejuvvon',
    at: (day, clock) => `${day} dii. ${clock}`,
    waits: (when, who) => `Almmuhuvvo ${when}. ${who} lea plánen.`,
    fixed: 'Teaksta ii rievdda dassážii. Váldde plána ruovttoluotta jus áiggut joatkit čállit.',
    cancel: 'Váldde plána ruovttoluotta',
    now: 'Almmut baicca dál',
    state: 'Plánejuvvon',
    by: (who) => `${who} lea plánen`,
    failedTitle: 'Ii almmuhuvvon',
    failed: (when, because) => `Galggai almmuhuvvot ${when}, muhto ${because} Álgočálus lea vurkejuvvon.`,
    failedState: 'Ii almmuhuvvon',
    because: {
      changed: 'álgočálus rievdaduvvui maŋŋel go plánejuvvui.',
      conflict: 'muhtin eará lea gaskkohagaid almmuhan eará teavstta seamma sadjái.',
      faults: 'dárkkisteapmi gávnnai juoidá maid ferte divvut.',
      right: 'son guhte plánii, ii sáhte šat almmuhit dán.',
    },
    forget: 'Váldde dieđu eret',
  },
  done: {
    contentPlanned: 'Plánejuvvon. Teaksta almmuhuvvo iešalddis.',
    contentUnplanned: 'Plána lea váldon ruovttoluotta. Álgočálus lea nugo lei.',
  },
}

import type { Text } from './nb.ts'

/** Receipts for those who rang, in English. */
export const en: Text = {
  crumbs: 'You are here',
  errors: (count) => (count === 1 ? 'One thing needs fixing' : `${count} things need fixing`),
  cancel: 'Cancel',
  own: {
    title: 'A receipt for the one who rang',
    lead: 'A neighbour or a coach dares to speak up, and wants to know that somebody listened. Give a code. With it they can see that it was received, and when it was taken care of.',
    makeTitle: 'Make a receipt',
    makeText: 'First ask whether the caller wants one. You write nothing: no name, nothing of what the call was about.',
    service: 'Which service took the call?',
    make: 'Make receipt',
    takeTitle: 'This has been taken care of',
    takeText:
      'Type the code from the service’s own papers when you have dealt with what was said. What you did is not written anywhere here.',
    code: 'Code',
    codeHint: 'Twelve letters and digits. Small letters and spaces do not matter.',
    take: 'It has been taken care of',
    lateTitle: 'Those who are waiting',
    late: (count, service) =>
      count === 0
        ? `${service}: nobody has waited for more than five working days.`
        : count === 1
          ? `${service}: one receipt has been received for more than five working days. Look in your papers.`
          : `${service}: ${count} receipts have been received for more than five working days. Look in your papers.`,
    shieldedTitle: (services) => `${services}: no receipts are given`,
    shieldedText:
      'A slip in somebody’s home can tell that you were contacted, and that may put a child in danger. Give feedback as you otherwise do, in the way the law says.',
    faults: {
      service: 'Choose which service took the call.',
      code: 'We find no receipt of yours with that code. Check that it is typed correctly.',
      'too-many': 'Many codes have been tried now. Wait a quarter of an hour and try again.',
    },
  },
  made: {
    title: 'Read out the code now',
    lead: (service) => `${service} has received what was said. The code is shown only here, and only now.`,
    code: 'The code',
    sayTitle: 'How to say it',
    sayText: 'One group at a time. Ask the caller to read it back to you.',
    group: (number) => `Group ${number}`,
    spelling: {
      ...{ A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel' },
      ...{ J: 'Juliett', K: 'Kilo', M: 'Mike', N: 'November', P: 'Papa', Q: 'Quebec', R: 'Romeo', S: 'Sierra' },
      ...{ T: 'Tango', V: 'Victor', W: 'Whiskey', X: 'X-ray', Y: 'Yankee', Z: 'Zulu' },
      ...{ 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine' },
    },
    tellTitle: 'Also say',
    tell: (address) => [
      `Go to ${address} and type the code. There it says whether it was received or taken care of.`,
      'The code does not say what we do, nor anything about the child. That is so also when all goes well.',
      'Keep the code to yourself. Ring again if you are still worried.',
    ],
    keepTitle: 'Write it down in your papers',
    keepText:
      'Write the code in the service’s own papers, where the call is. You need it when it has been taken care of. It is not stored here, and nobody can find it again.',
    back: 'I have read it out and written it down',
  },
  open: {
    title: 'Were you given a code?',
    lead: 'Were you given a code when you rang a service about a child? Type it here to see whether what you said has been taken care of.',
    code: 'The code you were given',
    another: 'Another code',
    codeHint: 'Twelve letters and digits. Small letters and spaces do not matter.',
    look: 'See the answer',
    state: {
      received: (day) => `Received ${day}`,
      'taken-care-of': (day) => `Taken care of ${day}`,
    },
    none: 'We find no receipt with that code',
    noneText:
      'Check that the code is typed correctly. A receipt lasts for 90 days, or for 30 days after it was taken care of. Then it is gone.',
    tooMany: 'Wait a quarter of an hour and try again',
    tooManyText: 'Many codes have been tried from here. If it is urgent, ring the service.',
    empty: 'Type the code you were given',
    cannotTitle: 'What the code cannot say',
    cannot: [
      'What the service did, and who takes part. Only those it concerns are told.',
      'How the child is. «Taken care of» means that the service has dealt with what you said, not that all is well.',
      'Who you are. We do not write down who asks here.',
    ],
    worriedTitle: 'Are you still worried?',
    worriedText:
      'Ring once more. You do not need to be sure, and you need no code. If somebody is in danger now, ring 112.',
    help: 'See whom you can ring',
  },
  done: {
    'taken-care-of': 'Good. Whoever has the code now sees that it has been taken care of.',
  },
  acts: {
    look: ['looked at the page of receipts', 'look at the page of receipts'],
    make: ['made a receipt', 'make a receipt'],
    take: ['said that something was taken care of', 'say that something was taken care of'],
  },
}

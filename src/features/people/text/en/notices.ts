import type { notices as nb } from '../nb/notices.ts'

export const notices: typeof nb = {
  notices: {
    title: 'Notices',
    lead: 'What waits for you is always under ‘Today’. We can also tell you outside, at most once a day and only on working days. The message never says what it is about, or whom.',
    addresses: 'Where we can reach you',
    addressesLead: 'The addresses are on your card. If one of them is wrong, ask your leader to correct it.',
    channels: { email: 'Email', sms: 'Mobile' },
    notOnCard: 'Not on your card. Your leader can add it.',
    states: { proven: 'Confirmed', unproven: 'Not confirmed yet', failed: 'Does not work' },
    failedText:
      'What we sent did not arrive. If the address is right, confirm it again. If not, ask your leader to correct it.',
    sendCode: 'Send me a code',
    sendNew: 'Send a new code',
    codeTo: (channel: string) => `Confirm: ${channel}`,
    code: 'The code',
    codeHint: (address: string) => `Six digits, sent to ${address}. The code works for ten minutes.`,
    prove: 'Confirm',
    choiceTitle: 'How you want it',
    choice: 'How should we tell you?',
    choices: {
      email: { label: 'Email' },
      sms: { label: 'Text message' },
      both: { label: 'Both email and text message' },
      none: { label: 'Neither', detail: 'Then you only see it when you sign in.' },
    },
    language: 'Language of the messages',
    trouble: {
      failed: 'What we sent you did not arrive. Then you do not know that something waits until you sign in.',
      unproven: 'We cannot tell you outside yet. Confirm an address, and we will.',
      'no-address':
        'We have no address for you. Ask your leader to add an email address or a mobile number to your card.',
    },
    reached: 'We tell you by email or text message when something waits for you.',
    onlyHere: 'You have chosen to see it here only.',
    toPage: 'Change notices',
    fix: { failed: 'Put it right', unproven: 'Confirm an address', 'no-address': 'See what you can do' },
    faults: {
      choose: 'Choose how we should tell you.',
      'no-email': 'There is no email address on your card. Choose something else, or ask your leader to add it.',
      'no-sms': 'There is no mobile number on your card. Choose something else, or ask your leader to add it.',
      code: 'The code does not match, or it has run out. Check the digits, or ask for a new one.',
      tooManyCodes: 'You have asked for many codes. Wait an hour, and try again.',
      tooManyTries: 'There have been too many tries. Wait ten minutes, and ask for a new code.',
    },
    calendar: {
      title: 'In your calendar',
      lead: 'Make an address and add it to the calendar on your phone or computer. Then you see the days when you are to do something, and your meetings, eight weeks ahead. It only says ‘something to look at’ and ‘meeting’: no names, and not what it is about.',
      has: (day: string) => `You have an address, made on ${day}.`,
      make: 'Make an address',
      renew: 'Make a new address',
      renewText:
        'If you make a new one, the old one no longer works. Do it if a phone is lost, or somebody else has got the address.',
      end: 'Stop showing it in the calendar',
      address: 'Your address',
      addressHint: 'We only show it now. Anyone who has it can see your days, so do not give it to others.',
      copy: { button: 'Copy the address', done: 'Copied.', failed: 'The address is marked. Copy it yourself.' },
    },
    codeLetter: {
      subject: (place: string) => `A code from ${place}`,
      email: (place: string, code: string) =>
        [
          'Hello!',
          `Your code in ${place} is ${code}.`,
          'Type it on the page you came from. It works for ten minutes, and only once.',
          'If you have not asked for it, ignore this message. Never give it to anyone.',
        ].join('\n\n'),
      sms: (place: string, code: string) => `Your code in ${place} is ${code}. Never give it to anyone.`,
    },
  },
}

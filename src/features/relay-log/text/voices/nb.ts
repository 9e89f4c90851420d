/** What the family says, as those at work meet it. */
export const voicesNb = {
  title: 'Fra familien',
  lead: 'Det familien foreslår, og det de mener er feil. Svar kort og vennlig; de leser det.',
  none: 'Ingenting venter på svar.',
  waits: 'Familien venter på svar',
  proposal: { goal: 'Foreslår et mål', measure: 'Foreslår noe vi kan gjøre' },
  take: { goal: 'Gjør det til et mål', measure: 'Gjør det til et tiltak' },
  needsGoal: 'Velg målet det hører til, og legg det til der.',
  became: 'Dette kom av et forslag fra familien',
  notNow: 'Svar at det ikke blir nå',
  why: 'Hvorfor ikke nå?',
  whyHint: 'Familien leser dette.',
  send: 'Send svaret',
  correct: 'Sier at noe er feil',
  about: 'Det gjelder dette',
  answerBy: (day: string) => `Svar innen ${day}`,
  choose: 'Hva gjør du?',
  is: { corrected: 'Jeg har skrevet det riktig', noted: 'Begge syn blir stående', kept: 'Det blir stående som det er' },
  answer: 'Svaret ditt',
  answerHint: 'Teksten det gjelder, endres ikke. Svaret står ved siden av.',
  gone: 'Noen har svart på dette alt.',
  said: {
    proposal: { goal: 'Foreslo et mål', measure: 'Foreslo noe vi kan gjøre' },
    taken: 'Forslaget ble tatt med',
    declined: 'Svarte på et forslag',
    remark: {
      agree: 'Er enig i et tiltak',
      disagree: 'Er uenig i et tiltak',
      confirm: 'Bekreftet referatet',
      comment: 'Kommenterte referatet',
      correct: 'Sa at noe er feil',
    },
    answered: 'Svarte på en retting',
  },
}

export type Voices = typeof voicesNb

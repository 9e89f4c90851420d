/** What takes messages out of the house. It logs neither recipients nor words, and throws nothing. */
export type Carrier = {
  email(message: Email): Promise<Sent>
  sms(message: Sms): Promise<Sent>
}

/** `id` stays the same when a message is tried again, so that who receives it twice can see that it is one. */
export type Email = { id: string; to: string; subject: string; words: string }
export type Sms = { id: string; to: string; words: string }

/** `again`: whether a later try may go better. */
export type Sent =
  | { sent: true }
  | { sent: false; because: 'refused-address' | 'refused' | 'unreachable' | 'not-set-up'; again: boolean }

export const channels = ['email', 'sms'] as const
export type Channel = (typeof channels)[number]

/** What somebody may choose; the application tells them in any case. */
export const choices = ['email', 'sms', 'both', 'none'] as const
export type Choice = (typeof choices)[number]

/** An address on a card. `failed`: what was sent there did not arrive. */
export type Address = {
  readonly channel: Channel
  readonly address: string
  readonly state: 'unproven' | 'proven' | 'failed'
}

/** How somebody is reached outside the application. `choice`: undefined while they have not chosen. */
export type Reach = { readonly choice: Choice | undefined; readonly addresses: readonly Address[] }

/** Where a digest goes: to what was chosen, and only to an address that is proven. Who has not chosen has e-mail, else SMS. */
export function digestTo({ choice, addresses }: Reach): readonly Address[] {
  const proven = addresses.filter(({ state }) => state === 'proven')
  return choice === undefined ? inOrder(proven).slice(0, 1) : proven.filter(({ channel }) => wants(choice, channel))
}

/** Why somebody is not told as they think; undefined: they are, or want to be told here alone. */
export function troubleOf(reach: Reach): 'failed' | 'unproven' | 'no-address' | undefined {
  const { choice, addresses } = reach
  if (choice === 'none') return undefined
  const wanted = addresses.filter(({ channel }) => choice === undefined || wants(choice, channel))
  if (wanted.some(({ state }) => state === 'failed')) return 'failed'
  if (digestTo(reach).length > 0) return undefined
  return wanted.length === 0 ? 'no-address' : 'unproven'
}

/** The choice that a form shows as made. */
export const chosenOf = (reach: Reach): Choice =>
  reach.choice ?? digestTo(reach)[0]?.channel ?? inOrder(reach.addresses)[0]?.channel ?? 'none'

/** What somebody chose of what they have. */
export function readChoice(
  typed: string,
  { addresses }: Pick<Reach, 'addresses'>,
): { readonly choice: Choice } | { readonly fault: 'choose' | 'no-email' | 'no-sms' } {
  const choice = choices.find((one) => one === typed)
  if (choice === undefined) return { fault: 'choose' }
  const lacking = channels.find(
    (channel) => wants(choice, channel) && !addresses.some((one) => one.channel === channel),
  )
  return lacking === undefined ? { choice } : { fault: `no-${lacking}` }
}

const wants = (choice: Choice, channel: Channel): boolean => choice === 'both' || choice === channel

const inOrder = (addresses: readonly Address[]): readonly Address[] =>
  channels.flatMap((channel) => addresses.filter((one) => one.channel === channel))

/** So that whoever has it knows it again, and whoever looks over a shoulder learns little. */
export function masked({ channel, address }: Pick<Address, 'channel' | 'address'>): string {
  if (channel === 'sms') return `••• •• ${address.slice(-3)}`
  const at = address.lastIndexOf('@')
  return `${at > 2 ? address.slice(0, 1) : ''}•••${address.slice(at)}`
}

/** Where one chooses, below the municipality. */
export const noticesHome = '/min-side/varsler'

/** For so long a code can be typed, and it is not sent anew at once: a form that comes twice sends one. */
export const codeMinutes = 10
export const secondsBetweenCodes = 30

/** Six digits, however they are parted. */
export function readDigits(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

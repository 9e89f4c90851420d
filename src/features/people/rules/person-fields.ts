import { isNumberFault, readIdentityNumber, type IdentityNumber, type NumberFault } from './identity-number.ts'

/** What someone typed about a person, as it stands in the fields. */
export type TypedPerson = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly number: string
}

export type PersonFields = {
  readonly name: string
  readonly email: string | undefined
  /** With its country: `+4799999999`. */
  readonly phone: string | undefined
  readonly number: IdentityNumber | undefined
}

/** `needed`: the way to reach the person that was chosen. `taken`: the number is someone else's here. */
export type PersonFaults = {
  readonly name?: 'missing' | 'long' | 'digits' | undefined
  readonly email?: 'form' | 'needed' | 'twice' | undefined
  readonly phone?: 'form' | 'needed' | undefined
  readonly number?: NumberFault | 'taken' | 'taken-hidden' | 'twice' | undefined
}

export type ReadPerson = { readonly fields: PersonFields; readonly faults: PersonFaults }

export const typedPerson = (form: URLSearchParams): TypedPerson => ({
  name: form.get('navn') ?? '',
  email: form.get('epost') ?? '',
  phone: form.get('mobil') ?? '',
  number: form.get('nummer') ?? '',
})

/** What can be read of it, and a fault for each field that cannot. A field with a fault is empty in `fields`. */
export function readPerson(typed: TypedPerson, mode: 'demo' | 'production'): ReadPerson {
  const name = plain(typed.name)
  const email = readEmail(typed.email)
  const phone = readPhone(typed.phone)
  const number = typed.number.trim() === '' ? undefined : readIdentityNumber(typed.number, mode)
  const nameFault = faultOfName(name)
  return {
    fields: {
      name: nameFault === undefined ? name : '',
      email: email === fault ? undefined : email,
      phone: phone === fault ? undefined : phone,
      number: number === undefined || isNumberFault(number) ? undefined : number,
    },
    faults: {
      name: nameFault,
      email: email === fault ? 'form' : undefined,
      phone: phone === fault ? 'form' : undefined,
      number: number !== undefined && isNumberFault(number) ? number : undefined,
    },
  }
}

/** Typed, and not to be read. */
const fault = null

export const hasFault = (faults: object): boolean => Object.values(faults).some((fault) => fault !== undefined)

/** One line of visible words; what looks the same is written the same. */
const plain = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** Digits would be a number in the wrong field, and this field is shown to more people. */
function faultOfName(name: string): PersonFaults['name'] {
  if (name === '') return 'missing'
  if (/\d/.test(name)) return 'digits'
  return name.length > 200 ? 'long' : undefined
}

/** Nothing typed is nothing. The domain is the same in any case; before the @ it may not be. */
function readEmail(typed: string): string | typeof fault | undefined {
  const whole = plain(typed).replace(/^mailto:/i, '')
  if (whole === '') return undefined
  const [, box = '', domain = ''] = oneAddress.exec(whole) ?? []
  return box === '' || whole.length > 254 ? fault : `${box}@${domain.toLowerCase()}`
}

const oneAddress = /^([^\s@,;:<>()[\]\\"]{1,64})@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u

/** Norwegian numbers have eight digits; others begin with + or 00 and their country. */
function readPhone(typed: string): string | typeof fault | undefined {
  const digits = plain(typed)
    .replaceAll(/[\s().\-/]/g, '')
    .replace(/^00/, '+')
  if (digits === '') return undefined
  if (/^[2-9]\d{7}$/.test(digits)) return `+47${digits}`
  if (/^47[2-9]\d{7}$/.test(digits)) return `+${digits}`
  if (digits.startsWith('+47')) return /^\+47[2-9]\d{7}$/.test(digits) ? digits : fault
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : fault
}

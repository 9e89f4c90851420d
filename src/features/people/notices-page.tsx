import { osloTime } from '#base/oslo-time.ts'
import { interfaceLanguageFor, interfaceLanguages, languageName } from '#base/language.ts'
import { newFormId } from './form-id.ts'
import { findReach, type FoundReach } from './list-reach.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { NoticesPage, type NoticesProps } from './pages/notices-page.tsx'
import { doneAt, missing, movedTo, type Answer, type Request } from './request.ts'
import {
  channels,
  chosenOf,
  masked,
  noticesHome,
  readChoice,
  readDigits,
  troubleOf,
  type Address,
} from './rules/reach.ts'
import { dayIn } from './say-time.ts'
import { calendarAddress, endFeed, findFeed, saveFeed } from './save-feed.ts'
import { proveByCode, recordNotProven, saveChoice, saveCode } from './save-reach.ts'

type Own = { readonly open: OpenHere<'see-my-page'>; readonly reach: FoundReach }

/** GET /min-side/varsler – how I am told that something waits for me. */
export async function showNotices(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  return own === undefined ? missing : page(own, {})
}

/** POST /min-side/varsler */
export async function chooseNotices(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  if (own === undefined) return missing
  const typed = request.form.get('hvordan') ?? ''
  const read = readChoice(typed, own.reach)
  const language = interfaceLanguages.find((one) => one === request.form.get('sprak')) ?? languageOf(own)
  if ('fault' in read) return page(own, { choice: { typed, language, fault: read.fault } })
  await saveChoice(own.open, { choice: read.choice, language })
  return doneAt(`${request.prefix}${noticesHome}`, 'saved')
}

/** POST /min-side/varsler/kode – a code to one of my addresses. */
export async function sendCode(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  const address = own && addressIn(own, request)
  if (own === undefined || address === undefined) return missing
  if (!(await request.tries.count('address-code', whose(own)))) return page(own, { tooManyCodes: true })
  await saveCode(own.open, address, languageOf(own))
  return doneAt(`${request.prefix}${noticesHome}#kode-${address.channel}`, 'codeSent')
}

/** POST /min-side/varsler/bekreft – the code that came to it. */
export async function proveAddress(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  const address = own && addressIn(own, request)
  if (own === undefined || address === undefined) return missing
  const { channel } = address
  const isMeasured = await request.tries.count('address-proof', whose(own))
  const digits = readDigits(request.form.get('kode') ?? '')
  const isProven = isMeasured && digits !== undefined && (await proveByCode(own.open, address, digits, own.reach.host))
  if (isProven) return doneAt(`${request.prefix}${noticesHome}`, 'addressProven')
  await recordNotProven(own.open, channel, isMeasured ? 'wrong' : 'too-many')
  return page(own, { code: { channel, fault: isMeasured ? 'code' : 'tooManyTries' } })
}

/** POST /min-side/varsler/kalender – an address for my calendar, shown now and never again. */
export async function makeCalendar(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  if (own === undefined) return missing
  const { origin, municipality, form } = request
  const token = await saveFeed(own.open, form.get('once') ?? '')
  if (token === undefined) return movedTo(`${request.prefix}${noticesHome}#kalender`)
  return page(own, { calendar: `${origin}/${municipality.slug}${calendarAddress(token)}` })
}

/** POST /min-side/varsler/kalender/slutt */
export async function endCalendar(request: Request): Promise<Answer> {
  const own = await openOwn(request)
  if (own === undefined) return missing
  await endFeed(own.open)
  return doneAt(`${request.prefix}${noticesHome}`, 'calendarEnded')
}

async function openOwn(request: Request): Promise<Own | undefined> {
  const open = await openHere(request, 'see-my-page')
  const reach = open && (await findReach(request.tx, request.municipality.id, open.by, request.now))
  return open === undefined || reach === undefined ? undefined : { open, reach }
}

/** Of those on the card; nothing is sent to an address that somebody types here. */
const addressIn = ({ reach }: Own, { form }: Request): Address | undefined =>
  reach.addresses.find(({ channel }) => channel === form.get('kanal'))

/** A person, whichever way they have signed in. */
const whose = ({ open: { request, by } }: Own): string => `${request.municipality.id}/${by}`

const languageOf = ({ open: { request }, reach }: Own): string =>
  reach.language ?? interfaceLanguageFor(request.municipality.language)

type Shown = {
  readonly choice?: { typed: string; language: string; fault: 'choose' | 'no-email' | 'no-sms' }
  readonly code?: NonNullable<NoticesProps['code']>
  readonly tooManyCodes?: true
  /** An address that was made just now. */
  readonly calendar?: string
}

async function page(own: Own, { choice, code, tooManyCodes, calendar }: Shown): Promise<Answer> {
  const { open, reach } = own
  const { text, prefix } = open.request
  const since = await findFeed(open)
  const isTooMany = tooManyCodes === true || code?.fault === 'tooManyTries'
  return {
    kind: 'page',
    title: text.notices.title,
    at: 'my-page',
    status: isTooMany ? 429 : choice === undefined && code === undefined ? 200 : 422,
    body: (
      <NoticesPage
        text={text}
        prefix={prefix}
        trouble={troubleOf(reach)}
        addresses={channels.map((channel) => {
          const found = reach.addresses.find((one) => one.channel === channel)
          return {
            channel,
            known: found && { masked: masked(found), state: found.state },
            isAwaiting: reach.awaiting.includes(channel),
          }
        })}
        choice={choice?.typed ?? chosenOf(reach)}
        choiceFault={choice?.fault}
        language={choice?.language ?? languageOf(own)}
        languages={interfaceLanguages.map((one) => ({ value: one, label: languageName(one), lang: one }))}
        code={code}
        tooManyCodes={tooManyCodes ?? false}
        calendar={{
          once: newFormId(),
          since: since && dayIn(osloTime(since).day, open.request.language),
          address: calendar,
        }}
      />
    ),
  }
}

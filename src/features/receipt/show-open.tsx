import { osloTime } from '#base/oslo-time.ts'
import { Frame, readPage, type AnswerRoute, type PageRoute, type Shown, type Visit } from '#features/guide/index.ts'
import { dayIn } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { openByCode } from './open-by-code.ts'
import { OpenPage, type Looked } from './pages/open.tsx'
import { textFor } from './text/text-for.ts'

const path = '/kvittering'

/** GET /kvittering – for anybody, without a session or a cookie. Nothing of its address is read. */
export const openReceiptPages: readonly PageRoute[] = [
  { path, who: 'everyone', show: (visit) => show(visit, async () => ({ is: 'asked' })) },
]

/**
 * POST /kvittering – the code in the body, so that no address, log or history holds it. It need not come from a page of ours: nothing is done
 * by it, and whoever asks reads the answer.
 */
export const openReceiptAnswers = (keys: Keys): readonly AnswerRoute[] => [
  {
    path,
    who: 'everyone',
    answer: async (visit, _parameters, { kode = '' }) => {
      const typed = kode.trim()
      if (typed === '') return show(visit, async () => ({ is: 'empty' }))
      if (!(await isMeasured(visit))) return show(visit, async () => ({ is: 'too-many' }))
      return show(visit, (tx, spoken) => look(tx, visit, { keys, typed, spoken }))
    },
  },
]

/**
 * Counted before it is known what the code is, by where it comes from and all together; never by the code, so that nobody locks another's.
 * Where many try from many places, each place has a few tries still.
 */
async function isMeasured({ countTry, from, municipality }: Visit): Promise<boolean> {
  if (!(await countTry('receipt', `${municipality.id}/${from}`))) return false
  return (
    (await countTry('receipts', String(municipality.id))) || countTry('receipt-in-rush', `${municipality.id}/${from}`)
  )
}

type Tx = Parameters<Parameters<Visit['inMunicipality']>[0]>[0]

async function look(
  tx: Tx,
  { municipality, now }: Visit,
  { keys, typed, spoken }: { readonly keys: Keys; readonly typed: string; readonly spoken: string },
): Promise<Looked> {
  const found = await openByCode(tx, { keys, municipality: municipality.id, typed, today: osloTime(now).day })
  if (found === undefined) return { is: 'none' }
  return {
    ...{ is: 'found', state: found.state, service: found.service },
    // In large letters on a narrow screen the day stays in one line.
    day: dayIn(found.day, spoken).replaceAll(' ', '\u00A0'),
    lang: municipality.language === spoken ? undefined : municipality.language,
  }
}

const statusOf = { asked: 200, found: 200, none: 200, empty: 422, 'too-many': 429 } as const

const show = (visit: Visit, answer: (tx: Tx, spoken: string) => Promise<Looked>): Promise<Shown> =>
  visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    const looked = await answer(tx, view.spoken)
    const text = textFor(view.spoken)
    return {
      status: statusOf[looked.is],
      document: (
        <Frame visit={visit} view={view} title={text.open.title} tone="adult" sensitive robots={false}>
          <OpenPage {...{ text, looked, here: `${visit.prefix}${path}`, help: view.addresses.help }} />
        </Frame>
      ),
    }
  })

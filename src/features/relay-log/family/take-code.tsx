import { readCode, record, type Answer, type Request } from '#features/people/index.ts'
import { TakeCodePage } from '../pages/family/take-code.tsx'
import { saveTakenCode } from '../save-party-tie.ts'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'
import { home, planAt } from './addresses.ts'
import { doneAt, familyPage } from './answer.tsx'

type Fault = keyof FamilyText['code']['faults']

/** GET /familie/kode */
export const showTakeCode = async (request: Request): Promise<Answer> => page(request, undefined)

/** POST /familie/kode – the code that someone handed over. What does not fit says nothing of why. */
export async function takeCode(request: Request): Promise<Answer> {
  const { tries, actor, form } = request
  const isMeasured = await tries.count('code', actor.session.identity)
  const read = isMeasured ? readCode(form.get('kode') ?? '', 'invitation') : { fault: 'too-many' as const }
  const taken = 'fault' in read ? undefined : await saveTakenCode(request, read.code)
  await record(request, 'family-connected', taken && 'code', taken && { type: 'relay', id: taken.relay })
  if (taken !== undefined) return doneAt(planAt(request, taken.relay), 'connected')
  return page(request, 'fault' in read && read.fault === 'too-many' ? 'too-many' : 'unknown')
}

function page(request: Request, fault: Fault | undefined): Answer {
  const text = familyTextFor(request.language)
  const { form } = request
  return familyPage(
    request,
    <TakeCodePage
      text={text}
      action={`${home(request)}/kode`}
      back={home(request)}
      typed={form.get('kode') ?? ''}
      fault={fault}
    />,
    fault !== undefined,
  )
}

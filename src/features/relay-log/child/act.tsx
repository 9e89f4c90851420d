import { exitAddress } from '#features/guide/index.ts'
import { movedTo, type Answer, type OpenRequest } from '#features/people/index.ts'
import { closeAssisted } from '../open-assisted.ts'
import { appendAsChild, openChild, type OpenChild } from '../open-child.ts'
import { readDrawing } from '../rules/drawing.ts'
import { faces } from '../rules/child-words.ts'
import { ownMark } from './own-mark.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { mostSigns, typedWords } from '../typed.ts'
import { childAt, childPage, ended } from './page.tsx'

/** GET /barn */
export const showChild = (request: OpenRequest): Promise<Answer> =>
  asChild(request, 'see', async (open) => childPage(open, { fault: undefined, isAcute: request.query.has('na') }))

/** POST /barn/skala – a face for today. */
export const postFace = (request: OpenRequest): Promise<Answer> =>
  asChild(request, 'write', async (open) => {
    const face = faces.find((one) => String(one) === request.form.get('ansikt'))
    const { faults } = familyTextFor(request.language).child
    if (face === undefined) return childPage(open, { fault: { field: 'ansikt', message: faults.face }, isAcute: false })
    const event = { type: 'child-scaled', id: crypto.randomUUID(), face, on: request.today } as const
    if (!open.isDone) await appendAsChild(open, [event])
    return { kind: 'moved', to: childAt(request), done: 'childSaved' }
  })

/** POST /barn/skriv – own words; what someone should not see is hidden from them in the same breath, and harm from everyone at home. */
export const postOwnWords = (request: OpenRequest): Promise<Answer> =>
  asChild(request, 'write', async (open) => {
    const { form, today: on } = request
    const text = typedWords(form, 'ord')
    const { faults } = familyTextFor(request.language).child
    const drawing = readDrawing(form.get('tegning') ?? '')
    if ((text === '' && drawing === undefined) || text.length > mostSigns)
      return childPage(open, { fault: { field: 'ord', message: faults.words }, isAcute: false })
    const mark = ownMark(open.relay, open.party, form)
    const words = { id: crypto.randomUUID(), kind: 'own-words', mark, text, on } as const
    const entry = drawing === undefined ? words : { ...words, drawing }
    if (!open.isDone) await appendAsChild(open, [{ type: 'entry-added', entry }])
    return { kind: 'moved', to: `${childAt(request)}${mark.tellsOfHarm === true ? '?na=1' : ''}`, done: 'childSaved' }
  })

/** POST /barn/ferdig – nothing of the page is left; the adult signs in anew. */
export const finishChild = (request: OpenRequest): Promise<Answer> => closed(request, childAt(request))

/** GET /barn/ut – the quick exit. */
export const leaveChild = (request: OpenRequest): Promise<Answer> => closed(request, exitAddress(request.language))

const closed = async (request: OpenRequest, to: string): Promise<Answer> =>
  movedTo(to, [await request.inMunicipality((tx) => closeAssisted(request, tx, 'child'))])

const asChild = (
  request: OpenRequest,
  act: 'see' | 'write',
  answer: (open: OpenChild) => Promise<Answer>,
): Promise<Answer> =>
  request.inMunicipality(async (tx) => {
    const open = await openChild(request, tx, act, request.form.get('skjema') ?? undefined)
    return open === undefined ? ended(request) : answer(open)
  })

import type { SignedInRoute } from '#features/people/index.ts'
import { familyHome } from './addresses.ts'
import { postLetRead, postStopReading, showAge } from './age.tsx'
import { postAnswer, postAsk, showAsk, showQuestion, showQuestions, postTakeQuestionBack } from './ask.tsx'
import { showComplain } from './complain.tsx'
import { postConsents, showConsents } from './consent.tsx'
import { postCorrect, showCorrect } from './correct.tsx'
import { exportPlan } from './export.ts'
import { exportReaders, showFamilyReaders } from './readers.tsx'
import { showHome } from './home.tsx'
import { postMinutesAnswer, postWant, showMeeting } from './meeting.tsx'
import { postPropose, showPropose } from './propose.tsx'
import { postSay, showSay } from './say-of-measure.tsx'
import { showAll } from './show-all.tsx'
import { showPlan } from './show-plan.tsx'
import { postTakeBack, showTakeBack } from './take-back.tsx'
import { showTakeCode, takeCode } from './take-code.tsx'
import { postWrite, showWrite } from './write.tsx'

const plan = `${familyHome}/:relay`

const route = (method: 'GET' | 'POST', path: string, answer: SignedInRoute['answer']): SignedInRoute => ({
  ...{ method, path, who: 'family', answer },
  // With somebody at work beside: the pages of the one plan, and nothing around it.
  ...(path.startsWith(plan) ? { assisted: true as const } : {}),
})
const get = (path: string, answer: SignedInRoute['answer']): SignedInRoute => route('GET', path, answer)
const post = (path: string, answer: SignedInRoute['answer']): SignedInRoute => route('POST', path, answer)

/** Everything about a plan that needs no role: whoever asks came in by the way for families, and the relay says the rest. */
export const familyRoutes: readonly SignedInRoute[] = [
  get(familyHome, showHome),
  get(`${familyHome}/kode`, showTakeCode),
  post(`${familyHome}/kode`, takeCode),
  get(`${familyHome}/klage`, showComplain),
  get(plan, showPlan),
  get(`${plan}/alt`, showAll),
  { ...get(`${plan}/pdf`, exportPlan), fresh: true },
  get(`${plan}/lest`, showFamilyReaders),
  { ...get(`${plan}/lest/pdf`, exportReaders), fresh: true },
  get(`${plan}/samtykke`, showConsents),
  post(`${plan}/samtykke`, postConsents),
  get(`${plan}/samtykke/trekk/:service`, showTakeBack),
  post(`${plan}/samtykke/trekk/:service`, postTakeBack),
  get(`${plan}/skriv`, showWrite),
  post(`${plan}/skriv`, postWrite),
  get(`${plan}/foresla`, showPropose),
  post(`${plan}/foresla`, postPropose),
  get(`${plan}/tiltak/:measure`, showSay),
  post(`${plan}/tiltak/:measure`, postSay),
  get(`${plan}/sporsmal`, showQuestions),
  get(`${plan}/sporsmal/ny`, showAsk),
  post(`${plan}/sporsmal/ny`, postAsk),
  get(`${plan}/sporsmal/:question`, showQuestion),
  post(`${plan}/sporsmal/:question`, postAnswer),
  post(`${plan}/sporsmal/:question/ta-tilbake`, postTakeQuestionBack),
  get(`${plan}/mote/:meeting`, showMeeting),
  post(`${plan}/mote/:meeting/si`, postWant),
  post(`${plan}/mote/:meeting/svar`, postMinutesAnswer),
  get(`${plan}/alder`, showAge),
  post(`${plan}/alder/:party`, postLetRead),
  post(`${plan}/alder/:party/stopp`, postStopReading),
  get(`${plan}/retting/:event`, showCorrect),
  post(`${plan}/retting/:event`, postCorrect),
]

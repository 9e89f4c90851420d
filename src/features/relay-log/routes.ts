import type { FileRoute, SignedInRoute } from '#features/people/index.ts'
import { postPartyCode, postPartyNumber, postStopParty, showLetIn, showWaysIn } from './let-in.tsx'
import { addEntry } from './add-entry.tsx'
import { lookAtFile, mayAddFile } from './add-file.tsx'
import { answerOffer, showAnswerOffer } from './answer-offer.tsx'
import { askByOffice, showOffice, takeOverByOffice } from './office.tsx'
import { postAnswer, postQuestion, showAsking, showQuestion } from './ask-question.tsx'
import { postAsk, showAsk, showConsent } from './consent.tsx'
import { postRecord, showRecord } from './record-consent.tsx'
import { createRelay, showCreate } from './create-relay.tsx'
import { postForeseen, showForeseen } from './set-foreseen-aside.tsx'
import { postBirthday, showBirthday } from './settle-birthday.tsx'
import { postLetEnd, showLetEnd } from './let-consent-end.tsx'
import {
  postFollowedUp,
  postMoved,
  changeLevel,
  closeRelay,
  confirmHolder,
  pauseRelay,
  reopenRelay,
  resumeRelay,
  showManage,
} from './manage.tsx'
import { postBirth, showBirth } from './set-birth.tsx'
import { postCoordination, showCoordination } from './set-coordination.tsx'
import { postLink, postUnlink, showSiblings } from './set-siblings.tsx'
import { copyRelay } from './copy-relay.tsx'
import { exportRelay } from './export-relay.ts'
import {
  cancelMeeting,
  postAgenda,
  postDecision,
  postEndMeeting,
  postHeard,
  postLookedAt,
  postMinutes,
} from './meeting-acts.tsx'
import {
  postChangeMeeting,
  postPlanMeeting,
  showCalendarFile,
  showChangeMeeting,
  showPlanMeeting,
} from './plan-meeting.tsx'
import { showMeeting } from './show-meeting.tsx'
import { postHandOver, showHandOver } from './hand-over.tsx'
import {
  postChangeTransition,
  postPlanTransition,
  showChangeTransition,
  showPlanTransition,
} from './plan-transition.tsx'
import { addGuardian, postChangeGuardian, showAddGuardian, showChangeGuardian } from './set-guardian.tsx'
import { chooseDeputy, passBaton, showPass, showTake, take, takeBackOffer } from './pass-baton.tsx'
import { showPick } from './pick-measure.tsx'
import { invite, leave, remove, showInvite, showPeople } from './people.tsx'
import { postRemoveParty, showRemoveParty } from './remove-party.tsx'
import { postChangeGoal, postGoal, showChangeGoal, showSetGoal } from './set-goal.tsx'
import { postMeasure, showSetMeasure } from './set-measure.tsx'
import { noteMeasure, postChangeMeasure, postEvaluation, showChangeMeasure, showMeasure } from './show-measure.tsx'
import { saveDraft } from './save-draft.ts'
import { largestFile } from './rules/files.ts'
import { showFile, showFiles } from './show-files.tsx'
import { showClosed, showLogs } from './show-logs.tsx'
import { postChangeTrusted, postInviteTrusted, showChangeTrusted, showInviteTrusted } from './set-trusted.tsx'
import { showReaders } from './show-readers.tsx'
import { showRelay } from './show-relay.tsx'
import { postCancelTransition, postReceive, postRecordReceived, postSteps, showTransition } from './show-transition.tsx'
import { postProtection, showProtection } from './set-protection.tsx'
import { givePaper, postSitBeside } from './sit-beside.tsx'
import { postReview, postShare, postStart, postTell, showWithChild } from './with-child.tsx'
import { postCorrectionAnswer, postProposalAnswer, showVoices } from './voices.tsx'
import { showUse } from './use-measure.tsx'
import { postWithdrawFile, showWithdrawFile } from './withdraw-file.tsx'
import { beginNote, showBegin, showWonderList } from './wonder.tsx'
import {
  answerNote,
  closeNote,
  deleteNote,
  keepNote,
  receiveNote,
  renewNote,
  saveNote,
  shareNote,
  showNote,
} from './wonder-note.ts'
import { copyNote, exportNote } from './wonder-copy.tsx'
import { postMakeRelay, showMakeRelay } from './wonder-to-relay.tsx'

const relay = '/logger/:relay'
const transition = `${relay}/overgang/:transition`
const note = '/undring/:note'

/** Below a municipality, for everyone with a role there; the door of each relay decides. Fixed addresses stand first. */
export const relayRoutes: readonly (SignedInRoute | FileRoute)[] = [
  { method: 'POST', path: '/utkast', who: 'member', answer: saveDraft },
  { method: 'GET', path: '/undring', who: 'member', answer: showWonderList },
  { method: 'GET', path: '/undring/ny', who: 'member', answer: showBegin },
  { method: 'POST', path: '/undring/ny', who: 'member', answer: beginNote },
  { method: 'GET', path: note, who: 'member', answer: showNote },
  { method: 'POST', path: note, who: 'member', answer: saveNote },
  { method: 'POST', path: `${note}/utkast`, who: 'member', answer: keepNote },
  { method: 'POST', path: `${note}/del`, who: 'member', answer: shareNote },
  { method: 'POST', path: `${note}/forny`, who: 'member', answer: renewNote },
  { method: 'POST', path: `${note}/slett`, who: 'member', answer: deleteNote },
  { method: 'POST', path: `${note}/ta-imot`, who: 'member', answer: receiveNote },
  { method: 'POST', path: `${note}/svar`, who: 'member', answer: answerNote },
  { method: 'POST', path: `${note}/avslutt`, who: 'member', answer: closeNote },
  { method: 'GET', path: `${note}/pdf`, who: 'member', fresh: true, answer: exportNote },
  { method: 'GET', path: `${note}/tekst`, who: 'member', answer: copyNote },
  { method: 'GET', path: `${note}/logg`, who: 'member', answer: showMakeRelay },
  { method: 'POST', path: `${note}/logg`, who: 'member', answer: postMakeRelay },
  { method: 'GET', path: '/logger', who: 'member', answer: showLogs },
  { method: 'POST', path: '/logger', who: 'member', answer: showLogs },
  { method: 'GET', path: '/logger/avsluttet', who: 'member', answer: showClosed },
  { method: 'GET', path: '/logger/gi-videre', who: 'member', answer: showHandOver },
  { method: 'POST', path: '/logger/gi-videre', who: 'member', answer: postHandOver },
  { method: 'GET', path: '/logger/ny', who: 'member', answer: showCreate },
  { method: 'POST', path: '/logger/ny', who: 'member', answer: createRelay },
  { method: 'GET', path: '/logger/tiltak', who: 'member', answer: showUse },
  { method: 'GET', path: relay, who: 'member', answer: showRelay },
  { method: 'POST', path: `${relay}/skriv`, who: 'member', answer: addEntry },
  { method: 'GET', path: `${relay}/mal/ny`, who: 'member', answer: showSetGoal },
  { method: 'POST', path: `${relay}/mal/ny`, who: 'member', answer: postGoal },
  { method: 'GET', path: `${relay}/mal/:goal`, who: 'member', answer: showChangeGoal },
  { method: 'POST', path: `${relay}/mal/:goal`, who: 'member', answer: postChangeGoal },
  { method: 'GET', path: `${relay}/tiltak/ny`, who: 'member', answer: showSetMeasure },
  { method: 'POST', path: `${relay}/tiltak/ny`, who: 'member', answer: postMeasure },
  { method: 'GET', path: `${relay}/tiltak/velg`, who: 'member', answer: showPick },
  { method: 'POST', path: `${relay}/tiltak/velg`, who: 'member', answer: showPick },
  { method: 'GET', path: `${relay}/tiltak/:measure`, who: 'member', answer: showMeasure },
  { method: 'POST', path: `${relay}/tiltak/:measure/notat`, who: 'member', answer: noteMeasure },
  { method: 'POST', path: `${relay}/tiltak/:measure/vurder`, who: 'member', answer: postEvaluation },
  { method: 'GET', path: `${relay}/tiltak/:measure/endre`, who: 'member', answer: showChangeMeasure },
  { method: 'POST', path: `${relay}/tiltak/:measure/endre`, who: 'member', answer: postChangeMeasure },
  { method: 'GET', path: `${relay}/samtykke`, who: 'member', answer: showConsent },
  { method: 'GET', path: `${relay}/samtykke/spor`, who: 'member', answer: showAsk },
  { method: 'GET', path: `${relay}/overgang/ventet/:kind`, who: 'member', answer: showForeseen },
  { method: 'POST', path: `${relay}/overgang/ventet/:kind`, who: 'member', answer: postForeseen },
  { method: 'GET', path: `${relay}/folk/bursdag/:years`, who: 'member', answer: showBirthday },
  { method: 'POST', path: `${relay}/folk/bursdag/:years`, who: 'member', answer: postBirthday },
  { method: 'GET', path: `${relay}/samtykke/slutt`, who: 'member', answer: showLetEnd },
  { method: 'POST', path: `${relay}/samtykke/slutt`, who: 'member', answer: postLetEnd },
  { method: 'POST', path: `${relay}/samtykke/spor`, who: 'member', answer: postAsk },
  { method: 'GET', path: `${relay}/samtykke/svar`, who: 'member', answer: showRecord },
  { method: 'POST', path: `${relay}/samtykke/svar`, who: 'member', answer: postRecord },
  { method: 'GET', path: `${relay}/folk`, who: 'member', answer: showPeople },
  { method: 'GET', path: `${relay}/folk/foresatt`, who: 'member', answer: showAddGuardian },
  { method: 'POST', path: `${relay}/folk/foresatt`, who: 'member', answer: addGuardian },
  { method: 'GET', path: `${relay}/folk/foresatt/:party`, who: 'member', answer: showChangeGuardian },
  { method: 'POST', path: `${relay}/folk/foresatt/:party`, who: 'member', answer: postChangeGuardian },
  { method: 'GET', path: `${relay}/folk/trygg`, who: 'member', answer: showInviteTrusted },
  { method: 'POST', path: `${relay}/folk/trygg`, who: 'member', answer: postInviteTrusted },
  { method: 'GET', path: `${relay}/folk/trygg/:party`, who: 'member', answer: showChangeTrusted },
  { method: 'POST', path: `${relay}/folk/trygg/:party`, who: 'member', answer: postChangeTrusted },
  { method: 'GET', path: `${relay}/folk/fodt`, who: 'member', answer: showBirth },
  { method: 'POST', path: `${relay}/folk/fodt`, who: 'member', answer: postBirth },
  { method: 'GET', path: `${relay}/folk/sosken`, who: 'member', answer: showSiblings },
  { method: 'POST', path: `${relay}/folk/sosken`, who: 'member', answer: postLink },
  { method: 'POST', path: `${relay}/folk/sosken/fra`, who: 'member', answer: postUnlink },
  { method: 'GET', path: `${relay}/folk/fjern/:party`, who: 'member', answer: showRemoveParty },
  { method: 'POST', path: `${relay}/folk/fjern/:party`, who: 'member', answer: postRemoveParty },
  { method: 'GET', path: `${relay}/folk/vern`, who: 'member', answer: showProtection },
  { method: 'POST', path: `${relay}/folk/vern`, who: 'member', answer: postProtection },
  { method: 'GET', path: `${relay}/folk/inn`, who: 'member', answer: showWaysIn },
  { method: 'GET', path: `${relay}/folk/inn/:party`, who: 'member', answer: showLetIn },
  { method: 'POST', path: `${relay}/folk/inn/:party`, who: 'member', answer: postPartyNumber },
  { method: 'POST', path: `${relay}/folk/inn/:party/kode`, who: 'member', answer: postPartyCode },
  { method: 'POST', path: `${relay}/folk/inn/:party/steng`, who: 'member', answer: postStopParty },
  { method: 'POST', path: `${relay}/folk/inn/:party/sammen`, who: 'member', fresh: true, answer: postSitBeside },
  { method: 'GET', path: `${relay}/folk/inn/:party/papir`, who: 'member', fresh: true, answer: givePaper },
  { method: 'GET', path: `${relay}/folk/inviter`, who: 'member', answer: showInvite },
  { method: 'POST', path: `${relay}/folk/inviter`, who: 'member', answer: invite },
  { method: 'POST', path: `${relay}/folk/ut`, who: 'member', answer: remove },
  { method: 'POST', path: `${relay}/folk/slutt`, who: 'member', answer: leave },
  { method: 'GET', path: `${relay}/stafetten`, who: 'member', answer: showPass },
  { method: 'POST', path: `${relay}/stafetten`, who: 'member', answer: passBaton },
  { method: 'POST', path: `${relay}/stafetten/ta-tilbake`, who: 'member', answer: takeBackOffer },
  { method: 'GET', path: `${relay}/stafetten/svar`, who: 'member', answer: showAnswerOffer },
  { method: 'POST', path: `${relay}/stafetten/svar`, who: 'member', answer: answerOffer },
  { method: 'GET', path: `${relay}/stafetten/ta`, who: 'member', answer: showTake },
  { method: 'POST', path: `${relay}/stafetten/ta`, who: 'member', answer: take },
  { method: 'POST', path: `${relay}/stedfortreder`, who: 'member', answer: chooseDeputy },
  { method: 'GET', path: `${relay}/kontor`, who: 'member', answer: showOffice },
  { method: 'POST', path: `${relay}/kontor`, who: 'member', answer: askByOffice },
  { method: 'POST', path: `${relay}/kontor/ta-over`, who: 'member', fresh: true, answer: takeOverByOffice },
  { method: 'GET', path: `${relay}/mote/ny`, who: 'member', answer: showPlanMeeting },
  { method: 'POST', path: `${relay}/mote/ny`, who: 'member', answer: postPlanMeeting },
  { method: 'GET', path: `${relay}/mote/:meeting`, who: 'member', answer: showMeeting },
  { method: 'GET', path: `${relay}/mote/:meeting/kalender`, who: 'member', answer: showCalendarFile },
  { method: 'GET', path: `${relay}/mote/:meeting/endre`, who: 'member', answer: showChangeMeeting },
  { method: 'POST', path: `${relay}/mote/:meeting/endre`, who: 'member', answer: postChangeMeeting },
  { method: 'POST', path: `${relay}/mote/:meeting/dagsorden`, who: 'member', answer: postAgenda },
  { method: 'POST', path: `${relay}/mote/:meeting/vurder`, who: 'member', answer: postLookedAt },
  { method: 'POST', path: `${relay}/mote/:meeting/barnet`, who: 'member', answer: postHeard },
  { method: 'POST', path: `${relay}/mote/:meeting/referat`, who: 'member', answer: postMinutes },
  { method: 'POST', path: `${relay}/mote/:meeting/bestemt`, who: 'member', answer: postDecision },
  { method: 'POST', path: `${relay}/mote/:meeting/avslutt`, who: 'member', answer: postEndMeeting },
  { method: 'POST', path: `${relay}/mote/:meeting/avlys`, who: 'member', answer: cancelMeeting },
  { method: 'GET', path: `${relay}/sporsmal/ny`, who: 'member', answer: showAsking },
  { method: 'POST', path: `${relay}/sporsmal/ny`, who: 'member', answer: postQuestion },
  { method: 'GET', path: `${relay}/sporsmal/:question`, who: 'member', answer: showQuestion },
  { method: 'POST', path: `${relay}/sporsmal/:question`, who: 'member', answer: postAnswer },
  { method: 'GET', path: `${relay}/overgang/ny`, who: 'member', answer: showPlanTransition },
  { method: 'POST', path: `${relay}/overgang/ny`, who: 'member', answer: postPlanTransition },
  { method: 'GET', path: transition, who: 'member', answer: showTransition },
  { method: 'GET', path: `${transition}/endre`, who: 'member', answer: showChangeTransition },
  { method: 'POST', path: `${transition}/endre`, who: 'member', answer: postChangeTransition },
  { method: 'POST', path: `${transition}/liste`, who: 'member', answer: postSteps },
  { method: 'POST', path: `${transition}/ta-imot`, who: 'member', answer: postReceive },
  { method: 'POST', path: `${transition}/mottatt`, who: 'member', answer: postRecordReceived },
  { method: 'POST', path: `${transition}/avlys`, who: 'member', answer: postCancelTransition },
  { method: 'GET', path: `${relay}/barnet`, who: 'member', answer: showWithChild },
  { method: 'POST', path: `${relay}/barnet/start`, who: 'member', answer: postStart },
  { method: 'POST', path: `${relay}/barnet/fortell`, who: 'member', answer: postTell },
  { method: 'POST', path: `${relay}/barnet/se-pa/:entry`, who: 'member', answer: postReview },
  { method: 'POST', path: `${relay}/barnet/del/:entry/:party`, who: 'member', answer: postShare },
  { method: 'GET', path: `${relay}/familien`, who: 'member', answer: showVoices },
  { method: 'POST', path: `${relay}/familien/forslag/:proposal`, who: 'member', answer: postProposalAnswer },
  { method: 'POST', path: `${relay}/familien/retting/:remark`, who: 'member', answer: postCorrectionAnswer },
  { method: 'GET', path: `${relay}/filer`, who: 'member', answer: showFiles },
  { method: 'POST', path: `${relay}/filer`, who: 'member', largestFile, isOpenTo: mayAddFile, look: lookAtFile },
  { method: 'GET', path: `${relay}/filer/:file`, who: 'member', answer: showFile },
  { method: 'GET', path: `${relay}/filer/:file/trekk`, who: 'member', answer: showWithdrawFile },
  { method: 'POST', path: `${relay}/filer/:file/trekk`, who: 'member', answer: postWithdrawFile },
  { method: 'GET', path: `${relay}/pdf`, who: 'member', fresh: true, answer: exportRelay },
  { method: 'GET', path: `${relay}/tekst`, who: 'member', answer: copyRelay },
  { method: 'GET', path: `${relay}/lest`, who: 'member', answer: showReaders },
  { method: 'GET', path: `${relay}/styr`, who: 'member', answer: showManage },
  { method: 'GET', path: `${relay}/styr/koordinering`, who: 'member', answer: showCoordination },
  { method: 'POST', path: `${relay}/styr/koordinering`, who: 'member', answer: postCoordination },
  { method: 'POST', path: `${relay}/styr/niva`, who: 'member', answer: changeLevel },
  { method: 'POST', path: `${relay}/styr/fulgt-opp`, who: 'member', answer: postFollowedUp },
  { method: 'POST', path: `${relay}/styr/dato`, who: 'member', answer: postMoved },
  { method: 'POST', path: `${relay}/styr/fortsetter`, who: 'member', answer: confirmHolder },
  { method: 'POST', path: `${relay}/styr/pause`, who: 'member', answer: pauseRelay },
  { method: 'POST', path: `${relay}/styr/fortsett`, who: 'member', answer: resumeRelay },
  { method: 'POST', path: `${relay}/styr/avslutt`, who: 'member', answer: closeRelay },
  { method: 'POST', path: `${relay}/styr/apne`, who: 'member', answer: reopenRelay },
]

import type { SignedInRoute } from '#features/people/index.ts'
import { addPartner, endPartner, renamePartner, showAddPartner } from './keep-partner.tsx'
import {
  addTraining,
  changeTraining,
  removeTraining,
  showAddTraining,
  showChangeTraining,
  showRemoveTraining,
} from './keep-training.tsx'
import { sayCompetence, showSayCompetence } from './say-competence.tsx'
import { backToWorkplace, sayState, showWorkplace, withdraw } from './say-state.tsx'
import { showKnown } from './show-known.tsx'
import { showRollOut } from './show-roll-out.tsx'
import { chooseWorkplace, sayOwnAttendance, showTraining } from './show-training.tsx'
import { showTrainings } from './show-trainings.tsx'
import { showTakeAttendance, takeAttendance } from './take-attendance.tsx'

export const rollOutHome = '/utrulling'

const unit = `${rollOutHome}/enhet/:workplace`
const partner = `${rollOutHome}/partner/:workplace`
const trainings = `${rollOutHome}/opplaring`
const training = `${trainings}/:training`
const member = { who: 'member' } as const

/** Below a municipality, for everyone with a role there; each door decides. Fixed addresses stand first. */
export const rollOutRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: rollOutHome, ...member, answer: showRollOut },
  { method: 'GET', path: `${rollOutHome}/kompetanse`, ...member, answer: showKnown },
  { method: 'GET', path: `${rollOutHome}/partner/ny`, ...member, answer: showAddPartner },
  { method: 'POST', path: `${rollOutHome}/partner/ny`, ...member, answer: addPartner },
  ...[unit, partner].flatMap((path): SignedInRoute[] => [
    { method: 'GET', path, ...member, answer: showWorkplace },
    { method: 'GET', path: `${path}/tilstand`, ...member, answer: backToWorkplace },
    { method: 'POST', path: `${path}/tilstand`, ...member, answer: sayState },
    { method: 'POST', path: `${path}/trekk`, ...member, answer: withdraw },
  ]),
  { method: 'GET', path: `${unit}/kompetanse`, ...member, answer: showSayCompetence },
  { method: 'POST', path: `${unit}/kompetanse`, ...member, answer: sayCompetence },
  { method: 'GET', path: `${partner}/navn`, ...member, answer: backToWorkplace },
  { method: 'POST', path: `${partner}/navn`, ...member, answer: renamePartner },
  { method: 'POST', path: `${partner}/med`, ...member, answer: endPartner },
  { method: 'GET', path: trainings, ...member, answer: showTrainings },
  { method: 'GET', path: `${trainings}/ny`, ...member, answer: showAddTraining },
  { method: 'POST', path: `${trainings}/ny`, ...member, answer: addTraining },
  { method: 'GET', path: training, ...member, answer: showTraining },
  { method: 'POST', path: `${training}/min`, ...member, answer: sayOwnAttendance },
  { method: 'GET', path: `${training}/oppmote`, ...member, answer: chooseWorkplace },
  { method: 'GET', path: `${training}/oppmote/:workplace`, ...member, answer: showTakeAttendance },
  { method: 'POST', path: `${training}/oppmote/:workplace`, ...member, answer: takeAttendance },
  { method: 'GET', path: `${training}/endre`, ...member, answer: showChangeTraining },
  { method: 'POST', path: `${training}/endre`, ...member, answer: changeTraining },
  { method: 'GET', path: `${training}/ta-bort`, ...member, answer: showRemoveTraining },
  { method: 'POST', path: `${training}/ta-bort`, ...member, answer: removeTraining },
]

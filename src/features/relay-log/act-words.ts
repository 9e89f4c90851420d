import { relayActs, type RelayAct } from './rules/access.ts'
import { familyActs } from './rules/family.ts'
import { wonderActs } from './rules/wonder.ts'
import { textFor, type Text } from './text/text-for.ts'

type Group = keyof Text['acts']

/** What is done with a relay, gathered in the few kinds that the record of events speaks of. */
const groupOf: Readonly<Record<RelayAct, Group>> = {
  'see-existence': 'list',
  'see-relay': 'read',
  copy: 'read',
  export: 'read',
  write: 'write',
  'note-measure': 'write',
  'ask-question': 'write',
  'answer-question': 'write',
  'answer-remark': 'write',
  'set-goal': 'plan',
  'set-measure': 'plan',
  'evaluate-measure': 'plan',
  'ask-consent': 'consent',
  'let-consent-end': 'consent',
  'record-consent': 'consent',
  'record-withdrawal': 'consent',
  'change-network': 'people',
  'invite-participant': 'people',
  'remove-participant': 'people',
  leave: 'people',
  'settle-birthday': 'keep',
  'set-level': 'keep',
  'record-follow-up': 'keep',
  'set-follow-up': 'keep',
  'confirm-holder': 'keep',
  pause: 'keep',
  resume: 'keep',
  close: 'keep',
  reopen: 'keep',
  'set-coordination': 'keep',
  'offer-baton': 'baton',
  'answer-offer': 'baton',
  'withdraw-offer': 'baton',
  'take-baton': 'baton',
  'offer-by-office': 'baton',
  'take-over': 'baton',
  'name-deputy': 'baton',
  'plan-meeting': 'meeting',
  'write-minutes': 'meeting',
  'end-meeting': 'meeting',
  'plan-transition': 'keep',
  'set-foreseen-aside': 'keep',
  'receive-transition': 'keep',
  'see-readers': 'readers',
  'withdraw-file': 'file',
}

/** What the record calls each act, done and tried; by the codes that the doors write. */
export function relayActWords(language: string): Readonly<Record<string, readonly [done: string, tried: string]>> {
  const { acts } = textFor(language)
  return {
    ...Object.fromEntries(relayActs.map((act) => [`relay-${act}`, acts[groupOf[act]]])),
    'relay-listed': acts.list,
    'relay-open': acts.open,
    'relay-opened': acts.open,
    'relay-passed': acts.passed,
    ...Object.fromEntries(familyActs.map((act) => [`family-${act}`, acts.family])),
    'family-listed': acts.family,
    'child-see': acts.family,
    'child-write': acts.family,
    'family-connected': acts.family,
    'family-paper': acts.read,
    'family-beside': acts.family,
    'wonder-begin': acts.wonder,
    ...Object.fromEntries(wonderActs.map((act) => [`wonder-${act}`, acts.wonder])),
  }
}

import type { StatePillProps } from '#ui/state-pill.tsx'
import type { SaidState } from '../rules/states.ts'
import type { Text } from '../text/text-for.ts'

/** A state as icon and word. */
export const pillOf = (state: SaidState, text: Text): StatePillProps => ({ ...looks[state], word: text.states[state] })

const looks: Readonly<Record<SaidState, Omit<StatePillProps, 'word'>>> = {
  'not-begun': { icon: 'time-out', tone: 'attention' },
  informed: { icon: 'information', tone: 'calm' },
  trained: { icon: 'school', tone: 'calm' },
  'in-use': { icon: 'check', tone: 'calm' },
  evaluated: { icon: 'checklist', tone: 'calm' },
  apart: { icon: 'ended', tone: 'ended' },
}

import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'

/** Why a file is not taken, in every language of the interface. */
export const fileFaults = { nb: nb.faults, nn: nn.faults, en: en.faults, se: se.faults } as const

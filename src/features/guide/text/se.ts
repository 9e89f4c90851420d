import { nb, type Text } from './nb.ts'

export const se: Text = nb

import { nb, type Text } from './nb.ts'

export const nn: Text = nb

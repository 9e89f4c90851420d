import { nb, type Text } from './nb.ts'

export const en: Text = nb

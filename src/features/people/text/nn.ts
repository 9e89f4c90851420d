import type { Text } from './nb.ts'
import { administration } from './nn/administration.ts'
import { myPage } from './nn/my-page.ts'
import { notices } from './nn/notices.ts'
import { people } from './nn/people.ts'
import { wayIn } from './nn/way-in.ts'

export const nn: Text = { ...wayIn, ...myPage, ...administration, ...notices, ...people }

import type { Text } from './nb.ts'
import { administration } from './en/administration.ts'
import { myPage } from './en/my-page.ts'
import { notices } from './en/notices.ts'
import { people } from './en/people.ts'
import { wayIn } from './en/way-in.ts'

export const en: Text = { ...wayIn, ...myPage, ...administration, ...notices, ...people }

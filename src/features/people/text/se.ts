import type { Text } from './nb.ts'
import { administration } from './se/administration.ts'
import { myPage } from './se/my-page.ts'
import { notices } from './se/notices.ts'
import { people } from './se/people.ts'
import { wayIn } from './se/way-in.ts'

export const se: Text = { ...wayIn, ...myPage, ...administration, ...notices, ...people }

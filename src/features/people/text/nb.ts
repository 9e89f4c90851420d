import { administration } from './nb/administration.ts'
import { myPage } from './nb/my-page.ts'
import { notices } from './nb/notices.ts'
import { people } from './nb/people.ts'
import { wayIn } from './nb/way-in.ts'

export const nb = { ...wayIn, ...myPage, ...administration, ...notices, ...people }

/** What every language must say. */
export type Text = typeof nb

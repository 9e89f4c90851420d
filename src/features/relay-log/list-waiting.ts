import type { Waiting } from '#features/people/index.ts'
import { selectWaiting } from './store/lists.ts'
import { textFor } from './text/text-for.ts'

/** For the page that is about every municipality where one works: how many, never whom. One statement. */
export const relaysWaiting: Waiting = {
  of: async (tx, identity, today) =>
    new Map(
      (await selectWaiting(tx, identity, today)).map(({ municipality_id, ...counts }) => [municipality_id, counts]),
    ),
  words: (language) => textFor(language).waiting,
  path: '/logger',
}

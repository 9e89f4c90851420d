import { watchContent } from '#features/content/watch-content.ts'
import { openDatabase } from '#platform/db/database.ts'

// A process that remembers published content, on a connection of its own. Prints a line when it listens, and one each
// time it learns that something was published.

const [, , ownerUrl = '', appUrl = ''] = process.argv
let told = 0
watchContent({ connectionString: appUrl }, openDatabase({ ownerUrl, appUrl }), () => {
  told += 1
  console.log(told === 1 ? 'listening' : 'published')
})
setInterval(() => undefined, 60_000) // the listener alone does not keep a process alive

import { startEmbedded } from '#platform/db/embedded.ts'

// A process that holds the embedded server of a data folder until it is told to stop, or killed.
// Prints one JSON line when ready, or the sentence that says why not.

const [, , dataFolder = ''] = process.argv
try {
  const embedded = await startEmbedded({ dataFolder })
  const alive = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(alive)
    void embedded.stop()
  })
  // Who reads this may send the signal at once.
  console.log(JSON.stringify({ ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, folder: embedded.folder }))
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : '' }))
  process.exitCode = 1
}

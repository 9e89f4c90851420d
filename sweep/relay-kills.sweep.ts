import { keep } from '../bench/support/figures.ts'
import { runStafett } from '../bench/support/run-stafett.ts'
import { newDataFolder, startStafett } from '../bench/support/server.ts'
import { killUnderWriters } from './support/kill-under-writers.ts'

/** Twenty kills under twenty writers: nothing that was answered is lost or there twice. `--seed 7` draws the moments anew. */
const given = process.argv.indexOf('--seed')
const seed = given < 0 ? Math.floor(Math.random() * 1e6) : Number(process.argv[given + 1])
const kills = 20
console.log(`${kills} kills, seed ${seed}`)

const data = newDataFolder()
const { sent, acknowledged, turnedAway, faults } = await killUnderWriters({
  dataFolder: data.folder,
  run: (words) => runStafett(data.folder, words.split(' ')),
  start: async () => {
    const { origin, kill } = await startStafett(data.folder)
    return { origin, kill }
  },
  ...{ kills, seed },
})
data.remove()

for (const fault of faults) console.error(fault)
const left = sent - acknowledged
keep(
  'relay-kills',
  `${kills} kills under 20 writers, seed ${seed}: ${acknowledged} of ${sent} notes answered and there once; ${turnedAway} times told to come back later; ${faults.length} faults${left === 0 ? '' : `; **unanswered: ${left}**`}`,
)
process.exit(faults.length === 0 && left === 0 ? 0 : 1)

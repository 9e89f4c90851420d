import { median, report } from './support/figures.ts'
import { getPacked, load } from './support/load.ts'
import { newDataFolder, startBare, startStafett, type MeasuredServer } from './support/server.ts'

/** What a warm step page costs compared with a bare server that sends the same bytes: CPU, requests, slowest hundredth. */
const rounds = 7
const perRound = 20_000

const data = newDataFolder()
const ours = await startStafett(data.folder)
const address = `${ours.origin}/harstad/veileder/0/bestem-0?tjeneste=skole`
await getPacked(address)
const bare = await startBare(await getPacked(address))
const bareAddress = `${bare.origin}/`

await load([address], 5000)
await load([bareAddress], 5000)

const cpu: number[] = []
const requests: number[] = []
const slowest: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const one = await measure(bareAddress, bare)
  const other = await measure(address, ours)
  cpu.push(one.cpu / other.cpu)
  requests.push(one.seconds / other.seconds)
  slowest.push(one.p99 / other.p99)
}
await ours.stop()
await bare.stop()
data.remove()
report('guide.throughput', {
  ratio_to_bare: median(cpu),
  requests_ratio_to_bare: median(requests),
  p99_ratio_to_bare: median(slowest),
})

async function measure(asked: string, server: MeasuredServer) {
  const before = server.cpuSeconds()
  const took = await load([asked], perRound)
  return { ...took, cpu: server.cpuSeconds() - before }
}

export { loadDemoRelays } from './load-demo-relays.ts'
export { loadMadeUpRelays } from './load-made-up-relays.ts'

export { loadDemoRelays } from './load-demo-relays.ts'

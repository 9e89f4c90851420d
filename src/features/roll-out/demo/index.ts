export { loadDemoRollOut } from './load-demo-roll-out.ts'

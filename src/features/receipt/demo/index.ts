export { loadDemoReceipts } from './load-demo-receipts.ts'

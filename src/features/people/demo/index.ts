export { loadDemoPeople } from './load-demo-people.ts'
export { openDemoSignIn } from './open-demo-sign-in.ts'
export { uuidFrom } from './demo-people.ts'

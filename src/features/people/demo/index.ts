export { demoSignInPath, demoUnitOf, demoUnitsAt, loadDemoPeople, loadDemoProviders } from './load-demo-people.ts'
export { fewestStaff, loadMadeUpStaff } from './load-made-up-staff.ts'
export { openDemoSignIn } from './open-demo-sign-in.ts'
export { demoPeople, uuidFrom } from './demo-people.ts'

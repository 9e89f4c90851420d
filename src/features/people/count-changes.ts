import { selectChangeCount } from './store/settings.ts'

/** How many of a municipality's settings and own days off have changed: none means that days are counted as before. */
export const countChanges = selectChangeCount

import { selectAdopted, selectAdoptedPdf, selectAdoptions } from './store/adopted.ts'

/** Every adopted version of a plan, the newest first. One statement. */
export const listAdoptions = selectAdoptions

/** A version in the first of these languages that it has. `day` is a day of the calendar. One statement each. */
export const openAdopted = selectAdopted
export const openAdoptedPdf = selectAdoptedPdf

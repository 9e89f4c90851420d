import { selectLayout } from './store/pictures.ts'

/** Where the boxes of a shape stand; undefined as long as nobody has laid it out. One statement. */
export const listLayout = selectLayout

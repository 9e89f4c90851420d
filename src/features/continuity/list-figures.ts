import { selectFigures } from './store/published.ts'

/** All that a municipality has told of in numbers, by period, as it was told. */
export const listFigures = selectFigures

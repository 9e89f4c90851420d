export { rollOutActWords } from './act-words.ts'
export { rollOutHome, rollOutRoutes } from './routes.ts'
export { textFor as rollOutTextFor } from './text/text-for.ts'

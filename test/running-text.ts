/** What an interface says, as running text: every string of it, and every sentence that a function makes, with a short name in it. */
export const runningText = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return runningText((words as (...given: readonly string[]) => unknown)('Ada', 'Ada', 'Ada', 'Ada'))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(runningText) : []
}

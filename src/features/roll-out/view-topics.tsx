import type { Child } from 'hono/jsx'
import type { Topic } from './rules/topic.ts'

/** The names of some topics in one line, each in the language that it is in; undefined: none. */
export function TopicNames(keys: readonly string[], topics: readonly Topic[]): Child {
  const own = topics.filter(({ key }) => keys.includes(key))
  if (own.length === 0) return undefined
  return (
    <>
      {own.map(({ name, lang }, at) => (
        <>
          {at > 0 && ' · '}
          <span lang={lang}>{name}</span>
        </>
      ))}
    </>
  )
}

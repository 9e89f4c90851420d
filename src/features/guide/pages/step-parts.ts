import type { Composed, Words } from '#base/item.ts'
import type { Outline } from '#base/outline.ts'
import type { step, tool } from '../rules/content-types.ts'

export type Step = Composed<typeof step>

/** Enough of a step to know where it leads. */
export type StepWay = Composed<Outline<typeof step, 'level' | 'order' | 'name' | 'options'>>

/** A tool as it stands in lists. */
export type ToolName = Composed<Outline<typeof tool, 'name' | 'summary' | 'kind' | 'begins'>>

/** The law behind a step. */
export type LawName = { readonly key: string; readonly name: Words; readonly citation: Words }

/** A service whose own variant may be read. */
export type ServiceName = { readonly key: string; readonly name: Words; readonly inGuide: boolean }

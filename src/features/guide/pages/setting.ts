import type { Municipality } from '#base/municipality.ts'
import type { Assets } from '#ui/assets.ts'

/** What a page knows of the request it answers. */
export type Setting = {
  readonly municipality: Municipality
  /** The content language wanted. */
  readonly language: string
  /** What stands before every address of this municipality in this language. */
  readonly prefix: string
  /** Where pictures and other files are: one place in all languages, and for those who write also what is not in public yet. */
  readonly filesAt?: string | undefined
  /** The same page in another language: its address. */
  readonly inLanguage: (language: string) => string
  /** The service whose variant is read; `''` for the common text. */
  readonly service: string
  readonly now: Date
  readonly demo: boolean
  readonly origin: string
  readonly assets: Assets & { readonly theme: string }
  readonly isHoliday: (day: string) => boolean
  /** The page becomes a file that needs no server, made on this day: nothing can be sent from it, and it does not know what time it is. */
  readonly offline?: { readonly day: string } | undefined
}

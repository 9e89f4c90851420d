import type { PropsWithChildren } from 'hono/jsx'

/** What a form carries along unseen: earlier answers, a version. */
export type Carried = readonly { name: string; value: string }[]

export type PostFormProps = {
  action: string
  carried?: Carried | undefined
  /** Names the form, where a page has several. */
  label?: string | undefined
  /** One of its fields is a file. */
  takesFile?: boolean | undefined
}

/** A form that posts. The browser's own checking is off: its words are not in the reader's language, and ours say more. */
export function PostForm({ action, carried, label, takesFile, children }: PropsWithChildren<PostFormProps>) {
  return (
    <form
      class="form"
      action={action}
      method="post"
      enctype={takesFile ? 'multipart/form-data' : undefined}
      novalidate
      autocomplete="off"
      aria-label={label}
    >
      <CarriedFields carried={carried} />
      {children}
    </form>
  )
}

export function CarriedFields({ carried = [] }: { carried?: Carried | undefined }) {
  return (
    <>
      {carried.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

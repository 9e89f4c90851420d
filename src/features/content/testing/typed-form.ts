import { editedNodes, fieldsIn, type Edited } from '../rules/editing.ts'
import { carriedIn, writeValue, type Days } from '../rules/typed.ts'

/** Days as a pack writes them. */
export const plainDays: Days = { read: (typed) => typed, write: (day) => day }

/** The form as a browser sends it when nobody has touched it, with what was changed. */
export function formOf(edited: Edited, changed: Readonly<Record<string, readonly string[]>> = {}): URLSearchParams {
  const form = new URLSearchParams()
  for (const { path, field, value } of fieldsIn(editedNodes(edited))) {
    form.append(carriedIn, path)
    // Browsers send lines that end in another way.
    for (const one of changed[path] ?? writeValue(field, value, plainDays))
      form.append(path, one.replaceAll('\n', '\r\n'))
  }
  return form
}

import { fileKinds } from '#base/file-kind.ts'
import { languageName } from '#base/language.ts'
import { readStoredName } from '#base/stored-file.ts'
import { Section } from '#ui/section.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import { dayInWords } from './contact.tsx'
import type { View } from './view.ts'

/** Files to be taken along: what each is called, and what it is before anybody fetches it. */
export function AttachmentSection({ title, keys, view }: { title: string; keys: readonly string[]; view: View }) {
  const { shell, line, langOf, addresses, text, spoken } = view
  const tools = keys.flatMap((key) => {
    const shown = shell.attachments.find((one) => one.key === key)
    const file = shown && readStoredName(shown.file)
    if (shown === undefined || file === undefined) return []
    const { language, about, date } = shown
    const detail = [
      fileKinds[file.kind].ending.toUpperCase(),
      language === undefined || language === spoken ? undefined : languageName(language),
      date && dayInWords(date, spoken),
      about && line(about),
    ]
    return {
      icon: 'download' as const,
      label: line(shown.title),
      lang: langOf(shown.title),
      href: addresses.file(shown.file),
      detail: detail.filter((one) => one !== undefined).join(', '),
    }
  })
  if (tools.length === 0) return null
  return (
    <Section id="filer" title={title}>
      <ToolList tools={tools} externalLabel={text.frame.external} />
    </Section>
  )
}

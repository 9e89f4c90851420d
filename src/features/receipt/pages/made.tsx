import { CodeShow } from '#ui/code-show.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'

type MadeProps = {
  text: Text
  here: string
  service: string
  /** In groups: ABCD-EFGH-JKMN. */
  code: string
  /** Where the one who rang types it. */
  address: string
}

/** The code, this once: large, how it is said, and what to say with it. */
export function MadePage({ text, here, service, code, address }: MadeProps) {
  const { made } = text
  return (
    <>
      <PageHead
        title={made.title}
        lead={made.lead(service)}
        crumbs={[{ label: text.own.title, href: here }]}
        crumbsLabel={text.crumbs}
      />
      <div class="page section-tight">
        <CodeShow label={made.code} code={code} />
      </div>
      <Section id="slik" title={made.sayTitle} tight>
        <div class="stack">
          <p>{made.sayText}</p>
          <div>
            <Facts
              facts={code.split('-').map((group, at) => ({
                label: made.group(at + 1),
                value: [...group].map((sign) => made.spelling[sign] ?? sign).join(', '),
              }))}
            />
          </div>
        </div>
      </Section>
      <Section id="si" title={made.tellTitle} tight>
        <ul>
          {made.tell(address).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="ned" title={made.keepTitle} tight>
        <div class="stack">
          <NoteCalm icon="key">
            <p>{made.keepText}</p>
          </NoteCalm>
          <p class="actions">
            <a class="ds-button" href={here}>
              {made.back}
            </a>
          </p>
        </div>
      </Section>
    </>
  )
}

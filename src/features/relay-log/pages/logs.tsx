import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'

export type LogLine = {
  title: string
  href: string
  /** When, and whether that day is over. */
  when: string
  isLate: boolean
  what: string
  who: string
}

export type LogsProps = {
  text: Text
  create: string | undefined
  closed: string
  wonder: { label: string; href: string }
  offered: readonly { title: string; text: string; href: string; act: string }[]
  /** What is due today or should have been; then the rest. */
  now: readonly LogLine[]
  later: readonly LogLine[]
  /** Looking for one by name; absent where there are few. */
  find: { action: string; named: string } | undefined
  /** Where several batons are passed on at once; for those who hold several. */
  many: string | undefined
  office: readonly { title: string; lines: readonly string[]; act: { label: string; href: string } | undefined }[]
}

/** Every relay the reader is in, the most urgent first: date, what, then whom it is about. */
export function LogsPage(props: LogsProps) {
  const { text, create, closed, wonder, offered, now, later, find, many, office } = props
  const { logs, frame } = text
  return (
    <>
      <PageHead title={logs.title} lead={logs.lead}>
        <p class="actions">
          {create && (
            <a class="ds-button" href={create}>
              {logs.newOne}
            </a>
          )}
          <a href={wonder.href}>{wonder.label}</a>
        </p>
      </PageHead>
      {offered.length > 0 && (
        <section class="page section-tight stack" aria-labelledby="venter">
          <h2 id="venter">{logs.offered}</h2>
          {offered.map((one) => (
            <div class="sheet">
              <h3>{one.title}</h3>
              <p>{one.text}</p>
              <p class="actions">
                <a class="ds-button" data-variant="secondary" href={one.href}>
                  {one.act}
                </a>
              </p>
            </div>
          ))}
        </section>
      )}
      {find && <Find text={text} {...find} />}
      {now.length > 0 && <Lines id="na" title={logs.now} lines={now} />}
      {later.length > 0 && <Lines id="loggene" title={now.length > 0 ? logs.later : logs.open} lines={later} />}
      <div class="page section-tight stack">
        {now.length + later.length === 0 && (
          <Empty
            icon="plan"
            title={find === undefined ? logs.none : logs.noneNamed(find.named)}
            text={find === undefined ? logs.noneText : logs.noneNamedText}
          />
        )}
        <p class="actions">
          {many && <a href={many}>{text.many.link}</a>}
          <a href={closed}>{logs.toClosed}</a>
        </p>
      </div>
      {office.length > 0 && (
        <section class="page section-tight" aria-labelledby="kontor">
          <h2 id="kontor">{logs.office}</h2>
          <p>{logs.officeLead}</p>
          <ul class="plain row-list" aria-label={frame.parts}>
            {office.map((one) => (
              <li class="row">
                <div class="row-words">
                  <p class="row-name">{one.title}</p>
                  {one.lines.map((line) => (
                    <p class="row-line">{line}</p>
                  ))}
                </div>
                {one.act && (
                  <div class="row-act">
                    <a href={one.act.href}>
                      {one.act.label}
                      <span class="ds-sr-only">, {one.title}</span>
                    </a>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Posted, so that no name stands in an address. */
function Find({ text: { logs }, action, named }: Pick<LogsProps, 'text'> & NonNullable<LogsProps['find']>) {
  return (
    <section class="page section-tight" aria-label={logs.find}>
      <PostForm action={action} label={logs.find}>
        <Field kind="text" name="navn" label={logs.findName} value={named} />
        <FormActions submit={logs.find} outlined quiet={named === '' ? [] : [{ label: logs.all, href: action }]} />
      </PostForm>
    </section>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly LogLine[] }) {
  return (
    <section class="page section-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol class="relay logs">
        {lines.map((one) => (
          <li data-state={one.isLate ? 'overdue' : 'next'}>
            <p class="relay-when">{one.when}</p>
            <p class="relay-title">
              <a href={one.href}>{one.title}</a>
            </p>
            <p class="soft small">{[one.what, one.who].filter(Boolean).join('. ')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

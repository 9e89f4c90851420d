import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

type Above = { text: Text; prefix: string; service: { name: string; href: string } }

const crumbsTo = ({ text, prefix, service }: Above) => [
  { label: text.units.title, href: `${prefix}/administrasjon/enheter` },
  { label: service.name, href: service.href },
]

export type ShareFaults = {
  readonly municipality?: 'none' | 'not-welcome' | undefined
  readonly controller?: 'wrong' | undefined
}

type ShareProps = Above & {
  /** Those that it does not serve yet. */
  municipalities: readonly { slug: string; name: string }[]
  chosen: string
  controller: string
  copied: { units: number; people: number }
  faults: ShareFaults
}

export function ShareServicePage(props: ShareProps) {
  const { text, prefix, service, municipalities, chosen, controller, copied, faults } = props
  const { sharing: words, welcome, services, frame } = text
  const messages = {
    municipality: faults.municipality && { none: words.fault, 'not-welcome': welcome.refused }[faults.municipality],
    controller: faults.controller && services.faults.controller,
  }

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={crumbsTo(props)}
      title={words.title}
      errors={errorsOf([
        ['kommune', messages.municipality],
        ['ansvarlig', messages.controller],
      ])}
    >
      {municipalities.length === 0 ? (
        <Empty
          icon="home"
          title={words.title}
          text={words.nobody}
          act={{ label: frame.cancel, href: service.href, outlined: true }}
        />
      ) : (
        <ConfirmBox
          title={words.heading(service.name)}
          what={words.what}
          follows={[words.copied(copied.units, copied.people), words.agreement, welcome.before]}
          action={`${service.href}/deling`}
          submit={words.submit}
          cancel={{ label: frame.cancel, href: service.href }}
        >
          <Field
            kind="select"
            name="kommune"
            label={words.municipality}
            value={chosen}
            error={messages.municipality}
            options={[
              { value: '', label: words.choose },
              ...municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <Field
            kind="text"
            name="ansvarlig"
            label={services.controller}
            hint={services.controllerHint}
            value={controller}
            error={messages.controller}
          />
        </ConfirmBox>
      )}
    </FormPage>
  )
}

type LeaveProps = Above & {
  title: string
  heading: string
  what: string
  people: number
  action: string
  carried?: { name: string; value: string } | undefined
  submit: string
}

/** The service no longer serves a municipality: taken out by the host, or ended by the municipality itself. */
export function LeaveServicePage(props: LeaveProps) {
  const { text, prefix, service, title, heading, what, people, action, carried, submit } = props

  return (
    <FormPage text={text} prefix={prefix} above={crumbsTo(props)} title={title}>
      <ConfirmBox
        title={heading}
        what={what}
        follows={[text.sharing.loses(people), text.leaving.kept]}
        action={action}
        carried={carried === undefined ? undefined : [carried]}
        submit={submit}
        cancel={{ label: text.frame.cancel, href: service.href }}
      />
    </FormPage>
  )
}

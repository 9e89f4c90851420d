import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

export type ServiceCardFaults = {
  readonly name?: 'none' | 'long' | 'taken' | undefined
  readonly controller?: 'wrong' | undefined
  /** Someone else changed it: what stands there now, in words. */
  readonly changed?: string | undefined
}

export type ServiceCardTyped = { readonly name: string; readonly controller: string }

type ServiceProps = {
  text: Text
  prefix: string
  /** Its own page. */
  href: string
  id: string
  name: string
  units: readonly { name: string; href: string }[]
  end: string | undefined
  isOver: boolean
} & (
  | {
      run: 'here'
      typed: ServiceCardTyped
      seen: ServiceCardTyped
      faults: ServiceCardFaults
      /** Those that it serves beside its own; undefined: it was never shared. */
      served: readonly { name: string; takeOut: string }[] | undefined
    }
  | { run: 'elsewhere'; host: string; controller: string }
)

export function ServicePage(props: ServiceProps) {
  const { text, prefix, name, end } = props
  const messages = props.run === 'here' ? messagesOf(props.faults, text) : []

  return (
    <>
      <FormPage
        text={text}
        prefix={prefix}
        above={[{ label: text.units.title, href: `${prefix}/administrasjon/enheter` }]}
        title={name}
        lead={end}
        errors={errorsOf(messages)}
      >
        {props.run === 'here' ? <Own {...props} /> : <Elsewhere {...props} />}
      </FormPage>
      <Units {...props} />
      {props.run === 'here' && !props.isOver && <Sharing {...props} />}
    </>
  )
}

function Units(props: ServiceProps) {
  const { text, prefix, id, units, isOver } = props
  const { services: words } = text

  return (
    <Section id="enheter" title={words.units} tight>
      <div class="stack">
        {units.length === 0 ? <p>{text.units.noUnits}</p> : <RowList label={words.units} rows={units} />}
        {props.run === 'here' && !isOver && (
          <p>
            <a href={`${prefix}/administrasjon/enheter/ny?tjeneste=${id}`}>{text.units.addUnit}</a>
          </p>
        )}
      </div>
    </Section>
  )
}

const messagesOf = (
  { name, controller, changed }: ServiceCardFaults,
  { services: { faults } }: Text,
): (readonly [string | undefined, string | undefined])[] => [
  [undefined, changed],
  ['navn', name && faults.name[name]],
  ['ansvarlig', controller && faults.controller],
]

function Own({ text, href, isOver, typed, seen, faults, served }: Extract<ServiceProps, { run: 'here' }>) {
  const { services: words, frame } = text
  if (isOver) return null

  return (
    <PostForm
      action={href}
      carried={[
        { name: 'for-navn', value: seen.name },
        { name: 'for-ansvarlig', value: seen.controller },
      ]}
    >
      <Field
        kind="text"
        name="navn"
        label={words.name}
        hint={words.nameHint}
        value={typed.name}
        error={faults.name && words.faults.name[faults.name]}
      />
      {served && (
        <Field
          kind="text"
          name="ansvarlig"
          label={words.controller}
          hint={words.controllerHint}
          value={typed.controller}
          error={faults.controller && words.faults.controller}
        />
      )}
      <FormActions submit={frame.save} />
    </PostForm>
  )
}

function Sharing({ text: { services: words }, href, name, served = [] }: Extract<ServiceProps, { run: 'here' }>) {
  return (
    <Section id="deling" title={words.sharing} tight>
      <div class="stack">
        {served.length === 0 ? (
          <p>{words.notShared}</p>
        ) : (
          <RowList
            label={words.sharing}
            rows={served.map((one) => ({
              name: one.name,
              act: <a href={one.takeOut}>{words.takeOut(one.name)}</a>,
            }))}
          />
        )}
        <p class="actions">
          <a href={`${href}/deling`}>{words.share}</a>
          <a href={`${href}/slutt`} aria-label={`${words.end}: ${name}`}>
            {words.end}
          </a>
        </p>
      </div>
    </Section>
  )
}

function Elsewhere({ text, href, host, controller, isOver }: Extract<ServiceProps, { run: 'elsewhere' }>) {
  const { services: words, units } = text
  return (
    <>
      <p>{words.runElsewhere(host)}</p>
      <p>{units.controller(controller)}</p>
      {!isOver && (
        <p>
          <a href={`${href}/avslutt-hos-oss`}>{words.stop}</a>
        </p>
      )}
    </>
  )
}

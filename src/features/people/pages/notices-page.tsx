import { CopyBox } from '#ui/copy-box.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { choices, noticesHome, type Address, type Channel } from '../rules/reach.ts'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

type Trouble = keyof Text['notices']['trouble']

export type ShownAddress = {
  channel: Channel
  /** Undefined: there is none on the card. */
  known: { masked: string; state: Address['state'] } | undefined
  /** A code was sent there that can be typed. */
  isAwaiting: boolean
}

export type NoticesProps = {
  text: Text
  prefix: string
  trouble: Trouble | undefined
  addresses: readonly ShownAddress[]
  choice: string
  choiceFault: 'choose' | 'no-email' | 'no-sms' | undefined
  language: string
  languages: readonly { value: string; label: string; lang: string }[]
  /** A code that was typed and proved nothing. */
  code: { channel: Channel; fault: 'code' | 'tooManyTries' } | undefined
  tooManyCodes: boolean
  calendar: {
    /** What its form carries, so that one that comes twice makes one. */
    once: string
    /** Since when there is one. */
    since: string | undefined
    /** Right after it was made, and never again. */
    address: string | undefined
  }
}

export function NoticesPage(props: NoticesProps) {
  const { text, prefix, trouble, addresses, code, tooManyCodes, choiceFault } = props
  const { notices } = text
  const codeFault = code && notices.faults[code.fault]

  return (
    <FormPage
      text={text}
      title={notices.title}
      lead={notices.lead}
      crumbs={[{ label: text.frame.myPage, href: `${prefix}/min-side` }]}
      errors={listed([
        ...(code === undefined ? [] : [[`kode-${code.channel}`, codeFault] as const]),
        ['hvordan', choiceFault && notices.faults[choiceFault]],
        [undefined, tooManyCodes ? notices.faults.tooManyCodes : undefined],
      ])}
      after={
        <>
          <Section id="adresser" title={notices.addresses} tight>
            <div class="stack">
              <p>{notices.addressesLead}</p>
              <RowList label={notices.addresses} rows={addresses.map((one) => addressRow(props, one))} />
              {addresses.map((one) => (
                <CodeForm {...props} {...one} />
              ))}
            </div>
          </Section>
          <Choice {...props} />
          <Calendar {...props} />
        </>
      }
    >
      {trouble && (
        <NoteCalm icon="information">
          <p>{notices.trouble[trouble]}</p>
        </NoteCalm>
      )}
    </FormPage>
  )
}

const icons = { proven: 'check', unproven: 'clock', failed: 'warning' } as const

function addressRow({ text, prefix }: NoticesProps, { channel, known, isAwaiting }: ShownAddress): Row {
  const { notices } = text
  const name = notices.channels[channel]
  if (known === undefined) return { name, lines: [notices.notOnCard] }
  const { masked, state } = known
  return {
    name,
    lines: [masked, ...(state === 'failed' ? [notices.failedText] : [])],
    state: { icon: icons[state], word: notices.states[state], tone: state === 'proven' ? 'calm' : 'attention' },
    act:
      state === 'proven' ? undefined : (
        <PostForm
          action={`${prefix}${noticesHome}/kode`}
          carried={[{ name: 'kanal', value: channel }]}
          label={notices.codeTo(name)}
        >
          <button class="ds-button" data-variant="secondary" type="submit">
            {isAwaiting ? notices.sendNew : notices.sendCode}
            <span class="ds-sr-only">, {name}</span>
          </button>
        </PostForm>
      ),
  }
}

function CodeForm({ text, prefix, code, channel, known, isAwaiting }: NoticesProps & ShownAddress) {
  const { notices } = text
  const isTyped = code?.channel === channel
  if (known === undefined || known.state === 'proven' || !(isAwaiting || isTyped)) return null
  const title = notices.codeTo(notices.channels[channel])
  return (
    <PostForm action={`${prefix}${noticesHome}/bekreft`} carried={[{ name: 'kanal', value: channel }]} label={title}>
      <h3>{title}</h3>
      <Field
        kind="number"
        name="kode"
        id={`kode-${channel}`}
        label={notices.code}
        hint={notices.codeHint(known.masked)}
        autocomplete="one-time-code"
        maxlength={20}
        error={isTyped ? notices.faults[code.fault] : undefined}
      />
      <FormActions submit={notices.prove} />
    </PostForm>
  )
}

function Choice({ text, prefix, choice, choiceFault, language, languages }: NoticesProps) {
  const { notices } = text
  return (
    <Section id="valg" title={notices.choiceTitle} tight>
      <PostForm action={`${prefix}${noticesHome}`} label={notices.choiceTitle}>
        <Field
          kind="radio"
          name="hvordan"
          label={notices.choice}
          value={choice}
          options={choices.map((value) => ({ value, detail: undefined, ...notices.choices[value] }))}
          error={choiceFault && notices.faults[choiceFault]}
        />
        <Field kind="select" name="sprak" label={notices.language} value={language} options={languages} />
        <FormActions submit={text.frame.save} outlined />
      </PostForm>
    </Section>
  )
}

function Calendar({ text, prefix, calendar: { once, since, address } }: NoticesProps) {
  const { calendar } = text.notices
  const action = `${prefix}${noticesHome}/kalender`
  const carried = [{ name: 'once', value: once }]
  return (
    <Section id="kalender" title={calendar.title} tight>
      <div class="stack">
        <p>{calendar.lead}</p>
        {address !== undefined && (
          <CopyBox
            name="adresse"
            label={calendar.address}
            hint={calendar.addressHint}
            room="short"
            words={address}
            copy={calendar.copy}
          />
        )}
        {since === undefined ? (
          <PostForm action={`${action}#kalender`} carried={carried} label={calendar.title}>
            <FormActions submit={calendar.make} outlined />
          </PostForm>
        ) : (
          <>
            {address === undefined && <p>{calendar.has(since)}</p>}
            <PostForm action={`${action}#kalender`} carried={carried} label={calendar.title}>
              <p>{calendar.renewText}</p>
              <FormActions
                submit={calendar.renew}
                outlined
                quiet={[{ label: calendar.end, action: `${action}/slutt` }]}
              />
            </PostForm>
          </>
        )}
      </div>
    </Section>
  )
}

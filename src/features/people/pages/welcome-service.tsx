import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { errorsOf, FormPage } from './administration-head.tsx'

type WelcomeProps = {
  text: Text
  prefix: string
  municipalities: readonly { slug: string; name: string }[]
  chosen: string
  /** The last day of a welcome given today, in words. */
  lastDay: string
  isFault: boolean
  /** Let in, and not come yet. */
  given: readonly { slug: string; name: string; lastDay: string }[]
}

/** Another municipality is let in with one service: what that means, said before it is done. */
export function WelcomeServicePage(props: WelcomeProps) {
  const { text, prefix, municipalities, chosen, lastDay, isFault, given } = props
  const { welcome: words, frame, units } = text
  const all = `${prefix}/administrasjon/enheter`
  const fault = isFault ? words.fault : undefined

  return (
    <>
      <FormPage
        text={text}
        prefix={prefix}
        above={[{ label: units.title, href: all }]}
        title={words.title}
        errors={errorsOf([['kommune', fault]])}
      >
        {municipalities.length === 0 ? (
          <Empty
            icon="home"
            title={words.title}
            text={words.nobody}
            act={{ label: frame.cancel, href: all, outlined: true }}
          />
        ) : (
          <ConfirmBox
            title={words.heading}
            what={words.what}
            follows={[words.roles, words.seen, words.sees, words.holds(lastDay), words.end]}
            action={`${prefix}/administrasjon/tjenester/slipp-inn`}
            submit={words.submit}
            cancel={{ label: frame.cancel, href: all }}
          >
            <Field
              kind="select"
              name="kommune"
              label={words.municipality}
              value={chosen}
              error={fault}
              options={[
                { value: '', label: words.choose },
                ...municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
            />
          </ConfirmBox>
        )}
      </FormPage>
      {given.length > 0 && <Given text={text} prefix={prefix} given={given} />}
    </>
  )
}

function Given({ text: { welcome: words }, prefix, given }: Pick<WelcomeProps, 'text' | 'prefix' | 'given'>) {
  return (
    <Section id="na" title={words.nowTitle} tight>
      <RowList
        label={words.nowTitle}
        rows={given.map(({ slug, name, lastDay }) => ({
          name,
          lines: [words.until(lastDay)],
          act: (
            <PostForm
              action={`${prefix}/administrasjon/tjenester/slipp-inn/ta-tilbake`}
              carried={[{ name: 'kommune', value: slug }]}
              label={name}
            >
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.takeBack}
              </button>
            </PostForm>
          ),
        }))}
      />
    </Section>
  )
}

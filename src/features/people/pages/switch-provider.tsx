import { ConfirmBox } from '#ui/confirm-box.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './administration-head.tsx'

type SwitchProviderProps = {
  text: Text
  prefix: string
  provider: { name: string; href: string }
  /** Nobody of the municipality could sign in any longer. */
  isLast: boolean
}

export function SwitchProviderPage({ text, prefix, provider, isLast }: SwitchProviderProps) {
  const { providers: words, frame } = text

  return (
    <FormPage
      text={text}
      prefix={prefix}
      above={[
        { label: words.title, href: `${prefix}/administrasjon/innlogging` },
        { label: provider.name, href: provider.href },
      ]}
      title={words.offTitle}
    >
      {isLast ? (
        <NoteCalm icon="warning">
          <p>{words.offLast}</p>
        </NoteCalm>
      ) : (
        <ConfirmBox
          title={words.offHeading(provider.name)}
          what={words.offWhat}
          action={`${provider.href}/av`}
          carried={[{ name: 'tilstand', value: 'av' }]}
          submit={words.switchOff}
          cancel={{ label: frame.cancel, href: provider.href }}
        />
      )}
    </FormPage>
  )
}

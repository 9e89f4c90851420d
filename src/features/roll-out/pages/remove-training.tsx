import { ConfirmBox } from '#ui/confirm-box.tsx'
import type { Text } from '../text/text-for.ts'
import { BelowHead } from './head.tsx'

type RemoveTrainingProps = {
  text: Text
  prefix: string
  training: { readonly name: string; readonly href: string; readonly people: number }
  version: number
}

export function RemoveTrainingPage({ text, prefix, training, version }: RemoveTrainingProps) {
  const { removeTraining: words } = text
  const { name, href, people } = training
  return (
    <>
      <BelowHead text={text} prefix={prefix} part="trainings" above={[{ label: name, href }]} title={name} />
      <div class="page section-tight">
        <ConfirmBox
          title={words.title}
          what={words.what(name)}
          follows={people === 0 ? [] : [words.people(people)]}
          action={`${href}/ta-bort`}
          carried={[{ name: 'versjon', value: String(version) }]}
          submit={words.submit}
          cancel={{ label: text.cancel, href }}
        />
      </div>
    </>
  )
}

import { KeptWords } from '#ui/kept-words.tsx'
import { PageHead } from '#ui/heading.tsx'
import { lacksSecret, withoutSecrets } from '../rules/kept-fields.ts'
import type { Text } from '../text/text-for.ts'

type Fields = readonly (readonly [name: string, value: string])[]

type KeptPageProps = { text: Text; fields: Fields; send: string; discard: string; id: string }

/** What was sent too late: looked over, then sent with one press. */
export function KeptPage({ text, fields, send, discard, id }: KeptPageProps) {
  return (
    <div class="page page-head">
      <KeptWords
        title={text.kept.title}
        text={lacksSecret(formOf(fields)) ? `${text.kept.text} ${text.kept.secretGone}` : text.kept.text}
        parts={partsOf(text, fields)}
        send={{ label: text.kept.send, action: send }}
        discard={{ label: text.kept.discard, action: discard }}
        carried={[...fields.map(([name, value]) => ({ name, value })), { name: 'kept', value: id }]}
      />
    </div>
  )
}

type CopyPageProps = { text: Text; fields: Fields; signIn: string }

/** When nobody knows whose words they were: shown once, so that they can be copied; a secret is not. */
export function CopyPage({ text, fields: sent, signIn }: CopyPageProps) {
  const form = withoutSecrets(formOf(sent))
  const fields = [...form]
  return (
    <>
      <PageHead
        title={text.kept.copyTitle}
        lead={lacksSecret(form) ? `${text.kept.copyText} ${text.kept.secretGone}` : text.kept.copyText}
      />
      <div class="page section-tight stack">
        <dl>
          {partsOf(text, fields).map(({ label, text: words }) => (
            <div>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a class="ds-button" href={signIn}>
            {text.signIn.title}
          </a>
        </p>
      </div>
    </>
  )
}

/** A file is not kept for anyone who is not signed in: it says so, and how to go on. */
export function FileLostPage({ text, signIn }: Omit<CopyPageProps, 'fields'>) {
  return (
    <>
      <PageHead title={text.kept.copyTitle} lead={text.kept.fileLost} />
      <p class="page section-tight">
        <a class="ds-button" href={signIn}>
          {text.signIn.title}
        </a>
      </p>
    </>
  )
}

const formOf = (fields: Fields) => new URLSearchParams(fields.map(([name, value]) => [name, value]))

/** Fields by their names as people know them; ids and choices are not shown. */
function partsOf({ kept }: Text, fields: Fields) {
  const names: Readonly<Record<string, string>> = kept.fields
  return fields
    .filter(([name, value]) => !isCarried(name) && (names[name] === undefined ? isWords(value) : value.trim() !== ''))
    .map(([name, value]) => ({ label: names[name] ?? kept.field, text: value }))
}

/** What a page carried along unseen: how a form is known again, and what stood there when it was opened. */
const isCarried = (name: string): boolean => ['gang', 'versjon', 'kept'].includes(name) || name.startsWith('for-')

/** Something that a person has typed: an id or a choice has no space in it. */
const isWords = (value: string): boolean => /\S\s\S/.test(value) || value.length > 60

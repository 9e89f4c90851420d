import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import type { Text } from '../text/text-for.ts'
import { PeopleList, type PersonInRelay } from './people-list.tsx'

export type PeoplePageProps = {
  text: Text
  crumbs: readonly Crumb[]
  people: readonly PersonInRelay[]
  addGuardian: string | undefined
  inviteTrusted: string | undefined
  /** Whose relays the reader may open too. */
  siblings: readonly { name: string; href: string }[]
  linkSiblings: string | undefined
  /** Where it is said that the child that was expected is born. */
  birth: string | undefined
  invite: string | undefined
  /** How each of the family comes in; absent for those who may not change it. */
  letIn: string | undefined
  /** Who must not find the child. */
  protect: string | undefined
  remove: { action: string; people: readonly { id: string; name: string }[] } | undefined
  leave: string | undefined
  /** Where it is copied as text. */
  copy: string | undefined
  /** A birthday is near after which others decide. */
  coming: string | undefined
  once: string
  fault: string | undefined
}

/** Family and helpers, and how someone comes in or goes. */
export function PeoplePage(props: PeoplePageProps) {
  const {
    text,
    crumbs,
    people,
    addGuardian,
    siblings,
    linkSiblings,
    inviteTrusted,
    birth,
    invite,
    letIn,
    protect,
    remove,
    leave,
    copy,
    coming,
    once,
    fault,
  } = props
  const { people: words, frame } = text
  const carried = [{ name: 'skjema', value: once }]

  return (
    <>
      <PageHead title={words.title} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {fault && <ErrorSummary title={frame.errors(1)} errors={[{ message: fault }]} />}
        {coming && (
          <NoteCalm icon="calendar">
            <p>{coming}</p>
          </NoteCalm>
        )}
        <PeopleList people={people} change={words.change} />
        <p class="actions">
          {invite && (
            <a class="ds-button" href={invite}>
              {words.invite}
            </a>
          )}
          {birth && <a href={birth}>{text.network.birth.add}</a>}
          {addGuardian && <a href={addGuardian}>{words.addGuardian}</a>}
          {inviteTrusted && <a href={inviteTrusted}>{text.network.trusted.add}</a>}
          {linkSiblings && <a href={linkSiblings}>{text.network.siblings.add}</a>}
          {letIn && <a href={letIn}>{text.network.letIn.title}</a>}
          {protect && <a href={protect}>{text.network.protection.title}</a>}
          {copy && <a href={copy}>{text.copy.title}</a>}
        </p>
        {siblings.length > 0 && (
          <section aria-labelledby="sosken">
            <h2 id="sosken">{text.network.siblings.title}</h2>
            <ul>
              {siblings.map(({ name, href }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {remove && remove.people.length > 0 && (
          <details class="more">
            <summary>{words.remove}</summary>
            <PostForm action={remove.action} carried={carried} label={words.remove}>
              <Field
                kind="select"
                name="person"
                label={words.invitePerson}
                options={remove.people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <FormActions submit={words.remove} outlined />
            </PostForm>
          </details>
        )}
        {leave && (
          <details class="more">
            <summary>{words.leave}</summary>
            <PostForm action={leave} carried={carried} label={words.leave}>
              <p>{words.leaveText}</p>
              <FormActions submit={words.leave} outlined />
            </PostForm>
          </details>
        )}
      </div>
    </>
  )
}

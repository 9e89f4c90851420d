import { Empty } from '#ui/empty.tsx'
import { FilterBox } from '#ui/filter-box.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Pager } from '#ui/pager.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import type { Role } from '../rules/actor.ts'
import type { Text } from '../text/text-for.ts'
import { personState } from './person-state.ts'

export type FoundPerson = {
  name: string
  /** Absent: the card is another municipality's. */
  href?: string | undefined
  roles: readonly { role: Role; unit?: string | undefined }[]
  connected: boolean
  deactivated: boolean
}

export type FindPeopleProps = {
  text: Text
  prefix: string
  search: string
  page: number
  more: boolean
  people: readonly FoundPerson[]
}

export function FindPeoplePage(props: FindPeopleProps) {
  const { text, prefix, search, people } = props
  const { find } = text.people
  const address = `${prefix}/administrasjon/folk`

  return (
    <>
      <PageHead
        title={find.title}
        lead={find.lead}
        crumbs={[{ label: text.frame.administration, href: `${prefix}/administrasjon` }]}
        crumbsLabel={text.frame.crumbs}
      >
        <p class="actions">
          <a href={`${prefix}/administrasjon/enheter`}>{find.toUnits}</a>
          <a href={`${prefix}/administrasjon/roller`}>{find.toRoles}</a>
        </p>
      </PageHead>
      <div class="page section-tight stack">
        <FilterBox
          action={address}
          method="post"
          name="sok"
          value={search}
          label={find.label}
          hint={find.hint}
          submit={text.frame.search}
          clear={search === '' ? undefined : { label: text.frame.showAll, href: address }}
        />
        {people.length === 0 ? <Nobody {...props} /> : <People {...props} />}
        <Further {...props} />
      </div>
    </>
  )
}

function Nobody({ text: { people }, prefix, search }: FindPeopleProps) {
  const { find } = people
  return search === '' ? (
    <Empty
      icon="invite"
      title={find.empty}
      text={find.emptyText}
      act={{ label: find.toUnits, href: `${prefix}/administrasjon/enheter` }}
    />
  ) : (
    <Empty icon="search" title={find.none} text={find.noneText} />
  )
}

function People({ text, people }: FindPeopleProps) {
  const { find, whole } = text.people
  return (
    <RowList
      label={find.title}
      rows={people.map(({ name, href, roles, connected, deactivated }) => ({
        name,
        href,
        lines: [
          ...roles.map(({ role, unit }) => `${text.roles[role]}, ${unit ?? whole}`),
          ...(roles.length === 0 && !deactivated ? [find.noRole] : []),
          ...(href === undefined ? [find.sharedWithUs] : []),
        ],
        state: personState(text, { connected, deactivated }),
      }))}
    />
  )
}

/** A search stands in no address, so its next page is posted. */
function Further({ text: { people }, prefix, search, page, more }: FindPeopleProps) {
  const { find } = people
  const address = `${prefix}/administrasjon/folk`
  if (search === '') {
    return (
      <Pager
        label={find.pages}
        newer={page > 1 ? { label: find.newer, href: `${address}?side=${page - 1}` } : undefined}
        older={more ? { label: find.older, href: `${address}?side=${page + 1}` } : undefined}
      />
    )
  }
  if (!more) return null
  return (
    <PostForm
      action={address}
      label={find.more}
      carried={[
        { name: 'sok', value: search },
        { name: 'side', value: String(page + 1) },
      ]}
    >
      <p>
        <button class="ds-button" data-variant="secondary" type="submit">
          {find.more}
        </button>
      </p>
    </PostForm>
  )
}

import { PageHead } from '#ui/heading.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { MunicipalRole } from '../rules/actor.ts'
import type { Text } from '../text/text-for.ts'

export type ShowRolesProps = {
  text: Text
  prefix: string
  roles: readonly {
    role: MunicipalRole
    people: readonly { membership: string; name: string; days: string | undefined }[]
  }[]
}

export function ShowRolesPage({ text, prefix, roles }: ShowRolesProps) {
  const { roles: words, municipalRoles, card } = text.people
  const address = `${prefix}/administrasjon/roller`

  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={[{ label: text.frame.administration, href: `${prefix}/administrasjon` }]}
        crumbsLabel={text.frame.crumbs}
      >
        <p class="actions">
          <a class="ds-button" href={`${address}/gi`}>
            {words.give}
          </a>
          <a href={`${address}/ny`}>{words.inviteNew}</a>
        </p>
      </PageHead>
      {roles.map(({ role, people }) => (
        <Section id={role} title={text.roles[role]} tight>
          <div class="stack">
            <p>{municipalRoles[role]}</p>
            {people.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <RowList
                label={text.roles[role]}
                rows={people.map(({ membership, name, days }) => ({
                  name,
                  lines: days === undefined ? [] : [days],
                  act: (
                    <a class="ds-button" data-variant="secondary" href={`${address}/avslutt?rolle=${membership}`}>
                      {card.endRole}
                      <span class="ds-sr-only">
                        {' '}
                        {text.roles[role]}, {name}
                      </span>
                    </a>
                  ),
                }))}
              />
            )}
          </div>
        </Section>
      ))}
    </>
  )
}

import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import type { ChoiceRefusal } from '#platform/sign-in/demo/choose-person.ts'
import { DemoPage } from '#platform/sign-in/demo/demo-page.tsx'
import type { SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'
import type { Level } from '#platform/sign-in/provider.ts'

export type PickerProps = {
  /** Where the choice is posted: the page's own address. */
  action: string
  css: readonly string[]
  standsFor: string
  people: readonly SyntheticPerson[]
  /** The lowest level that will do; undefined where there are no levels. */
  lowest: Level | undefined
  takesNumbers: boolean
  refused?: ChoiceRefusal | undefined
}

/** Who do you want to be? A form for those listed, one for a number that nobody here has, one for going back. */
export function Picker({ action, css, standsFor, people, lowest, takesNumbers, refused }: PickerProps) {
  const title = 'Velg en oppdiktet person'
  const wrongNumber = refused === 'not-a-number' || refused === 'real-number'

  return (
    <DemoPage title={refused === undefined ? title : `Feil: ${title}`} css={css} standsFor={standsFor}>
      <PageHead
        title={title}
        lead="Ingen av dem finnes. Du trenger verken passord eller kodebrikke: velg hvem du vil være, så er du logget inn."
      >
        <p class="soft">I drift står {standsFor} her.</p>
        {lowest === 'high' && <p>Tjenesten ber om sikkerhetsnivå høyt.</p>}
        {refused !== undefined && !wrongNumber && (
          <p class="error" role="alert">
            {refusals[refused]}
          </p>
        )}
      </PageHead>
      <form class="page section-tight" method="post" action={action} autocomplete="off">
        {lowest === 'substantial' && <LevelChoice id="level" />}
        {groupsOf(people).map(([group, members]) => (
          <div class="demo-group">
            <h2>{group}</h2>
            <div class="demo-people">
              {members.map((person) => (
                <button class="demo-person" name="person" value={person.key}>
                  <b>{person.name}</b>
                  <span>{person.description}</span>
                  {lowest !== undefined && !person.levels.includes('high') && <span>Bare nivå betydelig</span>}
                </button>
              ))}
            </div>
          </div>
        ))}
      </form>
      {takesNumbers && (
        <Section id="number-title" title="Et annet oppdiktet nummer">
          <NumberForm action={action} lowest={lowest} refused={wrongNumber ? refused : undefined} />
        </Section>
      )}
      <form class="page section" method="post" action={action}>
        <button class="ds-button" data-variant="secondary" name="cancel" value="yes">
          Avbryt
        </button>
      </form>
    </DemoPage>
  )
}

function NumberForm({
  action,
  lowest,
  refused,
}: {
  action: string
  lowest: Level | undefined
  refused: ChoiceRefusal | undefined
}) {
  return (
    <form class="demo-number" method="post" action={`${action}#number-title`} autocomplete="off">
      <p>For å se hva som skjer når nummeret ikke er kjent. Skriv aldri et ekte fødselsnummer her.</p>
      <div class="field">
        <label for="number">Oppdiktet fødselsnummer</label>
        <p class="hint" id="number-hint">
          Elleve siffer, med 80 lagt til måneden. Tenor testdata har slike nummer.
        </p>
        {refused !== undefined && (
          <p class="error" id="number-error" role="alert">
            {refusals[refused]}
          </p>
        )}
        <input
          class="ds-input"
          id="number"
          name="number"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          required
          aria-invalid={refused === undefined ? undefined : 'true'}
          aria-describedby={refused === undefined ? 'number-hint' : 'number-hint number-error'}
        />
      </div>
      {lowest === 'substantial' && <LevelChoice id="number-level" />}
      <button class="ds-button" data-variant="secondary">
        Logg inn med nummeret
      </button>
    </form>
  )
}

function LevelChoice({ id }: { id: string }) {
  return (
    <div class="field demo-level">
      <label for={id}>Sikkerhetsnivå</label>
      <select class="ds-input" id={id} name="level">
        <option value="">Det høyeste personen har</option>
        <option value="high">Høyt, som med BankID</option>
        <option value="substantial">Betydelig, som med MinID</option>
      </select>
    </div>
  )
}

/** In the order in which they first appear. */
const groupsOf = (people: readonly SyntheticPerson[]): [string, readonly SyntheticPerson[]][] => [
  ...Map.groupBy(people, ({ group }) => group),
]

const refusals: Readonly<Record<ChoiceRefusal, string>> = {
  nobody: 'Velg en av personene under.',
  'not-a-number': 'Dette er ikke et gyldig nummer. Sjekk at alle elleve sifrene er riktige.',
  'real-number': 'Dette kan være et ekte nummer. Her kan bare oppdiktede nummer brukes. Det du skrev, er ikke lagret.',
  'level-too-low':
    'Personen har ikke sikkerhetsnivået som kreves. Velg en annen person, eller et lavere nivå der det kan velges.',
  'no-organisation': 'Personen representerer ingen virksomhet, og tjenesten krever det. Velg en annen person.',
}

import { Icon, type IconName } from '#ui/icon.tsx'
import { type Carried, CarriedFields } from '#ui/post-form.tsx'

export type SignInChoice = {
  /** Who it is for: "Ansatt i kommunen". */
  who: string
  /** What happens: "Logg inn med jobbkontoen din". */
  how: string
  icon: IconName
  lang?: string | undefined
} & ({ href: string } | { action: string; carried?: Carried | undefined })

/** The ways to sign in, each as large as the others: the choice is the act. */
export function SignInChoices({ choices }: { choices: readonly SignInChoice[] }) {
  return (
    <ul class="plain sign-in-choices">
      {choices.map((choice) => (
        <li lang={choice.lang}>
          {'href' in choice ? (
            <a class="sign-in-choice" href={choice.href}>
              <Words {...choice} />
            </a>
          ) : (
            <form action={choice.action} method="post">
              <CarriedFields carried={choice.carried} />
              <button class="sign-in-choice" type="submit">
                <Words {...choice} />
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ who, how, icon }: Pick<SignInChoice, 'who' | 'how' | 'icon'>) {
  return (
    <>
      <Icon name={icon} />
      <span>
        <b>{who}</b>
        <span class="detail">{how}</span>
      </span>
      <Icon name="arrow-right" />
    </>
  )
}

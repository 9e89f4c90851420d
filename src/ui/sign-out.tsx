import { type Carried, CarriedFields } from '#ui/post-form.tsx'

export type SignOutProps = { label: string; action: string; carried?: Carried | undefined }

/** A button, since it changes something; no link can sign anyone out. */
export function SignOut({ label, action, carried }: SignOutProps) {
  return (
    <form class="sign-out" action={action} method="post">
      <CarriedFields carried={carried} />
      <button type="submit">{label}</button>
    </form>
  )
}

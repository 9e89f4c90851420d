/** It is over: nothing of what stood there is left. */
export function EndedPage({ title, text, act, signIn }: { title: string; text: string; act: string; signIn: string }) {
  return (
    <div class="page page-head">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href={signIn}>{act}</a>
      </p>
    </div>
  )
}

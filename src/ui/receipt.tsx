import { Icon } from '#ui/icon.tsx'

/** What was just done, said first on the page that follows; also to those who listen. */
export function Receipt({ words }: { words: string }) {
  return (
    <div class="page receipt">
      <output>
        <Icon name="check" />
        {words}
      </output>
    </div>
  )
}

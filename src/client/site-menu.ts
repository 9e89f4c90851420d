/** The menu opens without script. With it, Escape and a press outside close it again. */
export function closeMenuOnEscape() {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenu(true)
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !openMenu()?.contains(event.target)) closeMenu(false)
  })
}

function openMenu() {
  return document.querySelector<HTMLDetailsElement>('.site-menu[open]')
}

function closeMenu(giveFocus: boolean) {
  const menu = openMenu()
  if (!menu) return

  menu.open = false
  if (giveFocus) menu.querySelector('summary')?.focus()
}

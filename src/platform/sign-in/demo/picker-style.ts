/** The few rules that no other page needs, at an address of their own: the policy allows no style inside the page. */
export const pickerStyle = `
.demo-banner {
  background: var(--strip);
  border-block-end: 1px solid var(--rule);
  padding-block: 1rem;
  font-size: 1.25rem;
  line-height: 1.35;
}

.demo-people {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: 0.75rem;
  margin-block-start: 1rem;
}

.demo-person {
  display: grid;
  align-content: center;
  gap: 0.1rem;
  min-height: 4.75rem;
  padding: 0.75rem 1.25rem;
  font: inherit;
  line-height: 1.35;
  text-align: start;
  color: var(--ink);
  background: var(--sheet);
  border: 1px solid var(--ds-color-accent-border-subtle);
  border-radius: 1rem;
  cursor: pointer;
}

.demo-person:hover {
  background: var(--ds-color-accent-background-tinted);
}

.demo-person span {
  font-size: 1rem;
  color: var(--ink-soft);
}

.demo-group + .demo-group {
  margin-block-start: 2rem;
}

.demo-level {
  width: 100%;
}

.demo-level:not(.demo-number .demo-level) {
  margin-block-end: 2rem;
}

.demo-level .ds-input,
.demo-number .ds-input {
  max-width: 20rem;
}

.demo-number {
  display: grid;
  gap: 1.25rem;
  justify-items: start;
  max-width: var(--measure);
}
`

/** Where the kill tests may stop a process dead. Names are stable: tests list them. */
export type Failpoint =
  | 'act.begin'
  | 'act.last-hook'
  | 'act.before-commit'
  | 'act.after-commit'
  | 'journal.numbering'
  | 'catalogue.apply'
  | 'file.writing'
  | 'publish.scheduled'
  | 'purge.erasing'

const HOOK = Symbol.for('hai-dang.failpoint')

/** Does nothing unless a test has set `globalThis[Symbol.for('hai-dang.failpoint')]` in this very process. */
export function failpoint(name: Failpoint): void {
  const hook: unknown = Reflect.get(globalThis, HOOK)
  if (typeof hook === 'function') hook(name)
}

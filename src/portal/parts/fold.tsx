import type { ReactNode } from 'react'

/** What is long, and not asked first: folded on a phone, opened without a script; on a wide screen and on paper it is simply there. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

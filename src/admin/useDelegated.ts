import { useEffect, useState } from 'react'
import { isApprover, type Person } from '../../collections/access/permissions'
import type { Standing } from './actsOffered'
import { callApi } from './callApi'

type Approver = { id: string; onBehalfOf: string[] }

/** Whether approving was delegated to this person, asked only where a document waits for it. */
export function useDelegated(person: Person, { state }: Standing): boolean {
  const [isDelegate, setIsDelegate] = useState(false)
  const mayAsk = state === 'in-review' && person !== null && !isApprover(person)
  const personId = person?.id
  useEffect(() => {
    if (!mayAsk) return
    void callApi<{ items: Approver[] }>('/api/documents/approvers').then((answer) => {
      if (answer.ok) setIsDelegate(answer.body.items.some(({ id }) => id === personId))
    })
  }, [mayAsk, personId])
  return mayAsk && isDelegate
}

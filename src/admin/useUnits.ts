'use client'

import { useEffect, useState } from 'react'
import { callApi } from './callApi'
import type { ChoosableUnit, Grouping } from './recipientChoices'

export type AddressBook = Omit<Grouping, 'day'>

/** All units, whatever their dates, and by what they are grouped: null while they load or when they did not come. */
export function useUnits(): { known: AddressBook | null; fault: string } {
  const [known, setKnown] = useState<AddressBook | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    void addressBook().then((answer) => ('fault' in answer ? setFault(answer.fault) : setKnown(answer)))
  }, [])
  return { known, fault }
}

async function addressBook(): Promise<AddressBook | { fault: string }> {
  const [units, groups, programmes] = await Promise.all([
    callApi<{ docs: ChoosableUnit[] }>('/api/units?depth=0&pagination=false'),
    callApi<{ docs: Grouping['groups'] }>('/api/unit-groups?depth=0&pagination=false'),
    callApi<{ docs: Grouping['programmes'] }>('/api/programmes?depth=0&pagination=false'),
  ])
  if (!units.ok) return { fault: units.detail }
  if (!groups.ok) return { fault: groups.detail }
  if (!programmes.ok) return { fault: programmes.detail }
  return { all: units.body.docs, groups: groups.body.docs, programmes: programmes.body.docs }
}

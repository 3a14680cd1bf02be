'use client'

import { useEffect, useState } from 'react'
import { callApi } from './callApi'
import type { ChoosableUnit } from './recipientChoices'

/** All units, whatever their dates: null while they load or when they did not come. */
export function useUnits(): { all: ChoosableUnit[] | null; fault: string } {
  const [all, setAll] = useState<ChoosableUnit[] | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    void callApi<{ docs: ChoosableUnit[] }>('/api/units?depth=0&pagination=false').then((answer) => {
      if (answer.ok) setAll(answer.body.docs)
      else setFault(answer.detail)
    })
  }, [])
  return { all, fault }
}

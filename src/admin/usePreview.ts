'use client'

import { useEffect, useState } from 'react'
import { callApi } from './callApi'

const PAUSE_MS = 400

type Answer<Body> = { question: string; preview: Body | null; fault: string }

/** What the server says to a question (the body as JSON text; empty: none), asked anew when it changes; null until it has answered. */
export function usePreview<Body>(path: string, question: string): { preview: Body | null; fault: string } {
  const [answer, setAnswer] = useState<Answer<Body>>({ question: '', preview: null, fault: '' })
  useEffect(() => {
    if (!question) return
    let isCurrent = true
    const timer = setTimeout(() => {
      void callApi<Body>(path, JSON.parse(question)).then((said) => {
        if (!isCurrent) return
        setAnswer(
          said.ok ? { question, preview: said.body, fault: '' } : { question, preview: null, fault: said.detail },
        )
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [path, question])
  // An answer to another question says nothing of this one.
  return answer.question === question ? answer : { preview: null, fault: '' }
}

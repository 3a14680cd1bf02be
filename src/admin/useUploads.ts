'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from './callApi'
import type { FileState } from './fileWords'
import { sendFile, type UploadedDoc } from './sendFile'

export type Upload = {
  key: number
  name: string
  /** What is known of it: waiting, on its way, refused with a sentence, or in the library in a state. */
  percent: number | null
  fault: string | null
  doc: { id: string; state: FileState } | null
}

const LOOK_AGAIN_MS = 1500

/** Several files one after another; one that is refused does not stop the rest. `onChecked`: a file's check has ended. */
export function useUploads(onChecked: (doc: UploadedDoc) => void): {
  uploads: readonly Upload[]
  add: (files: readonly File[]) => void
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const tail = useRef(Promise.resolve())
  const nextKey = useRef(0)

  const change = useCallback((key: number, patch: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)))
  }, [])

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = nextKey.current++
        setUploads((all) => [...all, { key, name: file.name, percent: null, fault: null, doc: null }])
        tail.current = tail.current.then(() => sendOne({ file, key, change }))
      }
    },
    [change],
  )
  useChecks(uploads, { change, onChecked })
  return { uploads, add }
}

type Change = (key: number, patch: Partial<Upload>) => void

async function sendOne({ file, key, change }: { file: File; key: number; change: Change }): Promise<void> {
  change(key, { percent: 0 })
  const answer = await sendFile(file, (percent) => change(key, { percent }))
  if (!answer.ok) {
    change(key, { fault: [answer.detail, ...answer.errors.map(({ message }) => message)].join(' ') })
    return
  }
  // Also what is ready at once goes through `checking`: the next look says so, and tells `onChecked`.
  change(key, { percent: 100, doc: { id: answer.body.doc.id, state: 'checking' } })
}

/** Looks again and again at what is being checked, until the check has ended. */
function useChecks(
  uploads: readonly Upload[],
  { change, onChecked }: { change: Change; onChecked: (doc: UploadedDoc) => void },
): void {
  const [turn, setTurn] = useState(0)
  const told = useRef(onChecked)
  useEffect(() => {
    told.current = onChecked
  })
  const waiting = uploads.filter(({ doc }) => doc?.state === 'checking').map(({ key, doc }) => `${key} ${doc?.id}`)
  const waitingText = waiting.join(',')
  useEffect(() => {
    if (!waitingText) return
    const timer = setTimeout(() => {
      void Promise.all(
        waitingText.split(',').map(async (entry) => {
          const [key, id] = entry.split(' ')
          const answer = await callApi<UploadedDoc>(`/api/media/${id}?depth=0`)
          if (!answer.ok || answer.body.state === 'checking') return
          change(Number(key), { doc: { id: answer.body.id, state: answer.body.state } })
          told.current(answer.body)
        }),
      ).then(() => setTurn((before) => before + 1))
    }, LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [waitingText, turn, change])
}

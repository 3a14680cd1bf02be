'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { useSay } from './useSay'
import type { Words } from './words'

type EndNowProps = {
  /** Of the act at `/api`, as `/standing-rules/<id>/end`. */
  path: string
  /** Told apart by those who drive the panel. */
  act: string
  words: { title: Words; next: Words; done: Words }
  isDangerous?: boolean
}

/** At the head of something that lasts: the button that ends it at once, after asking. */
export function EndNow({ path, act, words, isDangerous = false }: EndNowProps) {
  const say = useSay()
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)

  function finish(): void {
    setIsOpen(false)
    toast.success(say(words.done))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(words.title)}>
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        extraButtonProps={{ 'data-act': act }}
        onClick={() => setIsOpen(true)}
      >
        {say(words.title)}
      </Button>
      {isOpen && (
        <ActDialog
          title={say(words.title)}
          next={say(words.next)}
          confirmLabel={say(words.title)}
          isDangerous={isDangerous}
          isComplete
          act={() => callApi(`/api${path}`, {})}
          onDone={finish}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
}

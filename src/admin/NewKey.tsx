'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useSay } from './useSay'
import type { Words } from './words'

/**
 * Payload leaves the form that made a consumer before anything of its answer is seen. The key waits here, in this tab's
 * memory only, for the page that follows.
 */
const waiting: { consumerId: unknown; key: string | null } = { consumerId: null, key: null }

/** A consumer's new key, or a webhook's new secret to sign with, shown this once. */
export function NewKey({ of = 'consumer' }: { of?: keyof typeof WORDS_OF }) {
  const { data } = useDocumentInfo()
  const say = useSay()
  const [isKept, setIsKept] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const shown: unknown = data?.[of === 'webhook' ? 'newSecret' : 'newKey']
  const made = typeof shown === 'string' ? shown : null
  const consumerId: unknown = data?.id
  useEffect(() => {
    if (made) Object.assign(waiting, { consumerId, key: made })
  }, [made, consumerId])
  const key = made ?? (waiting.consumerId === consumerId ? waiting.key : null)
  if (!key || isKept) return null

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }

  function put(): void {
    waiting.key = null
    setIsKept(true)
  }

  return (
    <section className="act-panel" role="status">
      <p className="act-panel__standing">{say(WORDS_OF[of])}</p>
      <p>
        <code className="new-key">{key}</code>
      </p>
      <div className="act-panel__buttons">
        {canCopy() && (
          <Button type="button" margin={false} onClick={() => void copy(key)}>
            {say(isCopied ? WORDS.copied : WORDS.copy)}
          </Button>
        )}
        <Button type="button" margin={false} buttonStyle="secondary" onClick={put}>
          {say(WORDS.kept)}
        </Button>
      </div>
    </section>
  )
}

/** Browsers keep the clipboard from pages that came by plain HTTP: then the text is to be marked by hand. */
function canCopy(): boolean {
  return 'clipboard' in navigator
}

const WORDS_OF = {
  consumer: {
    vi: 'Khóa kết nối mới, chỉ hiện lần này. Hãy chép và trao cho đơn vị vận hành theo đường an toàn; máy chủ chỉ giữ mã băm nên không xem lại được.',
    en: 'The new key, shown this once. Copy it now: the server only keeps its hash.',
  },
  webhook: {
    vi: 'Khóa ký mới, chỉ hiện lần này. Hãy chép và trao cho đơn vị vận hành máy nhận theo đường an toàn, để họ kiểm tra chữ ký của tin báo.',
    en: 'The new signing secret, shown this once. Hand it over safely: the receiver verifies signatures with it.',
  },
} satisfies Record<string, Words>

const WORDS = {
  copy: { vi: 'Chép khóa', en: 'Copy the key' },
  copied: { vi: 'Đã chép', en: 'Copied' },
  kept: { vi: 'Tôi đã giữ khóa', en: 'I have kept the key' },
} satisfies Record<string, Words>

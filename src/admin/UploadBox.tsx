'use client'

import { Button } from '@payloadcms/ui'
import { type DragEvent, useRef, useState } from 'react'
import { Tick } from './ActFields'
import { FILE_STATE_WORDS } from './fileWords'
import type { UploadedDoc } from './sendFile'
import { useSay } from './useSay'
import { type Upload, useUploads } from './useUploads'
import type { Words } from './words'

/** Choose or drop files, declare, and follow each to the end of its check. */
export function UploadBox({ onChecked }: { onChecked: (doc: UploadedDoc) => void }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [isDeclared, setIsDeclared] = useState(false)
  const { uploads, add } = useUploads(onChecked)

  function drop(event: DragEvent): void {
    event.preventDefault()
    if (isDeclared) add([...event.dataTransfer.files])
  }

  return (
    <section
      className="upload-box"
      aria-label={say(WORDS.title)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Tick label={WORDS.declaration} isTicked={isDeclared} onTick={setIsDeclared} />
      <div className="upload-box__choose">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say(WORDS.choose)}
          onChange={(event) => {
            add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button type="button" margin={false} disabled={!isDeclared} onClick={() => input.current?.click()}>
          {say(WORDS.choose)}
        </Button>
        <span>{say(isDeclared ? WORDS.drop : WORDS.declareFirst)}</span>
      </div>
      {uploads.length > 0 && (
        <ul className="upload-box__list" aria-live="polite">
          {uploads.map((upload) => (
            <li key={upload.key} data-state={upload.fault ? 'fault' : upload.doc?.state}>
              <strong>{upload.name}</strong>
              <UploadStanding upload={upload} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function UploadStanding({ upload: { percent, fault, doc } }: { upload: Upload }) {
  const say = useSay()
  if (fault) return <span role="alert">{fault}</span>
  if (doc) return <span>{say(FILE_STATE_WORDS[doc.state])}</span>
  if (percent === null) return <span>{say(WORDS.waiting)}</span>
  return (
    <span>
      <progress max={100} value={percent} /> {percent} %
    </span>
  )
}

const WORDS = {
  title: { vi: 'Tải tệp lên', en: 'Upload files' },
  declaration: {
    vi: 'Tôi cam đoan tệp không chứa bí mật nhà nước',
    en: 'I declare that the files hold no state secret',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose files' },
  drop: { vi: 'hoặc kéo thả tệp vào đây; chọn được nhiều tệp một lần', en: 'or drop files here, several at once' },
  declareFirst: { vi: 'Hãy đánh dấu lời cam đoan trước.', en: 'Tick the declaration first.' },
  waiting: { vi: 'Đang đợi đến lượt', en: 'Waiting for its turn' },
} satisfies Record<string, Words>

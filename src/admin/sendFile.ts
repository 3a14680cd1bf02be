import { type ApiAnswer, refusalOf } from './callApi'
import type { FileState } from './fileWords'

export type UploadedDoc = { id: string; originalName: string; state: FileState }

/** Sends one file with its progress, in percent. XMLHttpRequest: fetch cannot tell how far it has come. */
export function sendFile(file: File, onProgress: (percent: number) => void): Promise<ApiAnswer<{ doc: UploadedDoc }>> {
  const form = new FormData()
  // Before the file: the declaration is known when the bytes arrive.
  form.append('_payload', JSON.stringify({ declaredNotSecret: true }))
  form.append('file', file, file.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    request.onload = () =>
      resolve(
        request.status < 300
          ? { ok: true, body: request.response as { doc: UploadedDoc } } // the shape of this route
          : refusalOf(request.response),
      )
    request.onerror = () => resolve({ ok: false, detail: BROKEN, errors: [] })
    request.send(form)
  })
}

const BROKEN = 'Đường truyền bị ngắt, tệp chưa được lưu. Hãy tải lên lại.'

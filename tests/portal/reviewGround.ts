import type { Server } from 'node:http'
import { freePort } from '../support/builtServer'
import {
  type Client,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
  type TestLibrary,
  uploadFile,
} from '../support/library'
import { publishOne } from '../support/publishing'

export type ReviewGround = {
  library: TestLibrary
  origin: string
  people: Record<'editor' | 'approver' | 'reviewer', Client>
  /** Writes a document as the editor and submits it; answers its id. */
  submitted: (content: object) => Promise<string>
  /** A published document whose next version waits: other words, another file, another field. */
  revised: () => Promise<string>
  stateOf: (id: string) => Promise<string>
  close: () => Promise<void>
}

/** A library that listens where a browser without TLS can sign in: `soan` writes, `duyet` approves, `thamdinh` checks for secrecy, `can-bo` reads. */
export async function openReviewGround(): Promise<ReviewGround> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const library = await openTestLibrary('sqlite', { PUBLIC_URL: origin })
  const server: Server = library.app.listen(port, '127.0.0.1')
  await makeTopic(library, { name: 'Biên giới' })
  for (const [username, role] of [
    ['soan', 'editor'],
    ['duyet', 'approver'],
    ['thamdinh', 'reviewer'],
    ['canbo', 'officer'],
    ['kiemtra', 'auditor'],
  ] as const)
    await makePerson(library, { username, roles: [role] })
  const people = {
    editor: await signIn(library, 'soan'),
    approver: await signIn(library, 'duyet'),
    reviewer: await signIn(library, 'thamdinh'),
  }
  const upload = async (name: string, words: string) =>
    (await uploadFile(library, people.editor, { name, bytes: Buffer.from(`${words}\n`) })).doc.id

  async function submitted(content: object): Promise<string> {
    const made = await people.editor.post('/api/documents', { access: 'internal', script: 'Lời đọc thử.', ...content })
    await people.editor.post(`/api/documents/${made.body.doc.id}/submit`)
    return String(made.body.doc.id)
  }

  async function revised(): Promise<string> {
    const old = await upload('danh-sach.txt', 'Phường Phú Lâm nhận hai mươi tờ rơi trước ngày 30.')
    const id = await publishOne(people, {
      title: 'Danh mục nơi nhận tài liệu',
      summary: 'Danh mục dùng cho đợt gửi đầu năm.',
      body: 'Gửi các đồn Biên phòng.\n\nMỗi đồn hai mươi tờ.',
      files: [old],
    })
    await people.editor.post(`/api/documents/${id}/revise`)
    const fresh = await upload('danh-sach.txt', 'Phường Phú Yên nhận hai mươi tờ rơi trước ngày 30.')
    await people.editor.patch(`/api/documents/${id}`, {
      title: 'Danh mục nơi nhận tài liệu sau 01/7/2025',
      body: 'Gửi các đồn Biên phòng và 13 xã, phường ven biển.\n\nMỗi nơi hai mươi tờ.',
      topics: ['bien-gioi'],
      files: [fresh],
    })
    await people.editor.post(`/api/documents/${id}/submit`)
    return id
  }

  return {
    library,
    origin,
    people,
    submitted,
    revised,
    stateOf: async (id) => (await people.editor.get(`/api/documents/${id}`)).body.state,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await library.close()
    },
  }
}

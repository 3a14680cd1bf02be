import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { makePerson, signIn, type Client, type Library } from './library'

export const FULL_CHECKLIST = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

export type Desk = { editor: Client; approver: Client }

/** An editor and an approver of one's own. */
export async function makeDesk(library: Library, suffix = ''): Promise<Desk> {
  await makePerson(library, { username: `soan${suffix}`, roles: ['editor'] })
  await makePerson(library, { username: `duyet${suffix}`, roles: ['approver'] })
  return { editor: await signIn(library, `soan${suffix}`), approver: await signIn(library, `duyet${suffix}`) }
}

/** Writes, submits, approves and publishes a document through the acts; answers its id. */
export async function publishOne({ editor, approver }: Desk, content: Record<string, unknown>): Promise<string> {
  const created = await editor.post('/api/documents', { access: 'public', body: 'Nội dung thử.', ...content })
  if (created.status !== 201) throw new Error(`create: ${JSON.stringify(created.body)}`)
  const id = String(created.body.doc.id)
  await publishAgain({ editor, approver }, id)
  return id
}

/** From draft to published. */
export async function publishAgain({ editor, approver }: Desk, id: string): Promise<void> {
  for (const [who, act, body] of [
    [editor, 'submit', {}],
    [approver, 'approve', { checklist: FULL_CHECKLIST }],
    [approver, 'publish', {}],
  ] as const) {
    const answer = await who.post(`/api/documents/${id}/${act}`, body)
    if (answer.status !== 200) throw new Error(`${act}: ${JSON.stringify(answer.body)}`)
  }
}

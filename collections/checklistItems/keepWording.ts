import type { CollectionBeforeChangeHook, PayloadRequest, RequestContext } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '../../src/platform/errors'
import { slugOf } from '../../src/vietnamese/slugOf'
import { cleanText } from '../documents/cleanText'

type Item = {
  id: string
  slug: string
  label: string
  topics?: string[] | null
  active?: boolean | null
  order: number
  from: string
  to?: string | null
  key: string
}

const FORMER = Symbol.for('hai-dang.former-wording')

/** A symbol, so that nothing sent by a client can look like it. */
const asFormer = { [FORMER]: true } as unknown as RequestContext // Payload types contexts by string keys

/**
 * Dates each wording: what is changed begins anew from now, and what was asked until now is kept as a row that nobody can
 * change. At least one item is asked for every document.
 *
 * @throws DomainError platform/invalid-input, review/checklist-history
 */
export const keepWording: CollectionBeforeChangeHook = async ({ context, data, operation, originalDoc, req }) => {
  if (Reflect.get(context, FORMER) === true) return data
  const now = new Date().toISOString()
  const saved = { ...data, label: cleanText(String(data.label ?? '')), topics: data.topics ?? [] } as Item // fields checked by Payload
  if (operation === 'create') return begun(req, { saved, now })
  const before = originalDoc as Item // a row of checklist-items
  if (before.key !== before.slug) throw new DomainError('review/checklist-history')
  await assertOneForAll(req, { ...saved, id: before.id })
  return { ...saved, slug: before.slug, key: before.key, ...(await redated(req, { before, saved, now })) }
}

type Beginning = { saved: Item; now: string }

async function begun(req: PayloadRequest, { saved, now }: Beginning): Promise<Item> {
  const slug = slugOf(saved.slug || saved.label)
  if (await hasKey(req, slug)) throw refused('slug', 'Đã có mục mang mã này. Hãy sửa mục đó hoặc đặt mã khác.')
  return { ...saved, slug, key: slug, active: true, from: now, to: null }
}

type Change = Beginning & { before: Item }

async function redated(req: PayloadRequest, { before, saved, now }: Change): Promise<Pick<Item, 'from' | 'to'>> {
  const isReworded = before.label !== saved.label || !areSame(before.topics ?? [], saved.topics ?? [])
  const isTakenUp = saved.active === true && before.active !== true
  if (!isReworded && !isTakenUp) {
    return { from: before.from, to: saved.active ? null : (before.to ?? now) }
  }
  const { slug, label, topics, order, from } = before
  await req.payload.create({
    collection: 'checklist-items',
    data: {
      slug,
      label,
      topics: topics ?? [],
      order,
      active: false,
      from,
      to: before.to ?? now,
      key: `former:${uuidv7()}`,
    },
    depth: 0,
    req,
    context: asFormer,
    overrideAccess: true, // the dates are closed to everyone
  })
  return { from: now, to: saved.active ? null : now }
}

async function assertOneForAll(req: PayloadRequest, { id, active, topics }: Item): Promise<void> {
  if (active && topics?.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'checklist-items',
    where: { and: [{ active: { equals: true } }, { id: { not_equals: id } }] },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // as above
  })
  if ((docs as unknown as Item[]).some((item) => (item.topics ?? []).length === 0)) return // rows of checklist-items
  throw refused(active ? 'topics' : 'active', 'Phiếu soát phải còn ít nhất một mục hỏi với mọi tài liệu.')
}

async function hasKey(req: PayloadRequest, key: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'checklist-items',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // as above
  })
  return docs.length > 0
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join()
}

function refused(path: string, message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path, message }] })
}

import { type Block, htmlOf, textOf } from '../content'
import type { DemoFileKey } from '../files/demoFileKey'

export type DemoFileUse = { key: DemoFileKey; role: 'main' | 'annex' | 'image'; alt?: string }

export type DemoAssignment = {
  /** Keys of `demoUnits`. */
  units: string[]
  confirm: boolean
  /** Days from the day of loading to the due date; negative is overdue. */
  dueInDays?: number
  note?: string
  /** Units that have acknowledged; the others of a confirmed assignment have not. */
  acknowledgedBy: string[]
}

/** What happened before there was this library; a loader that cannot date an assignment back leaves it out. */
export type DemoHistory = { sentOn: string; units: string[]; acknowledgedBy: string[] }

export type DemoMaterial = {
  key: string
  /** Place in the list of the glossary, 1 to 14. */
  ordinal: number
  title: string
  /** Slug of DOCUMENT_TYPES, of TOPICS, of TARGET_GROUPS. */
  type: string
  topics: string[]
  targetGroups: string[]
  access: 'public' | 'internal' | 'assigned'
  language: string
  issuer: string
  source: string
  rights: string
  sample: boolean
  summary: string
  content: readonly Block[]
  bodyHtml: string
  text: string
  script?: string
  /** Valid from the day of loading on. */
  bulletin?: { priority: 'thong-thuong' | 'uu-tien' | 'khan-cap'; validForDays: number }
  expiresOn?: string
  files: DemoFileUse[]
  /** Key of the material that this one replaces. */
  supersedes?: string
  goal: 'in-review' | 'published' | 'withdrawn'
  assignments: DemoAssignment[]
  history?: DemoHistory
  withdrawal?: { reason: string; urgent: boolean; removedBy: string[] }
}

type Given = Omit<
  DemoMaterial,
  'issuer' | 'rights' | 'sample' | 'language' | 'bodyHtml' | 'text' | 'goal' | 'assignments'
> &
  Partial<Pick<DemoMaterial, 'rights' | 'sample' | 'goal' | 'assignments' | 'language'>>

export const DEMO_ISSUER = 'Hải Đăng (dữ liệu trình diễn)'

/** Fills in what most materials share: a Vietnamese sample of ours, published, sent to nobody. */
export function demoMaterial(given: Given): DemoMaterial {
  return {
    issuer: DEMO_ISSUER,
    rights: 'Tài liệu mẫu do Hải Đăng biên soạn để trình diễn; không dùng chính thức.',
    sample: true,
    language: 'vi',
    goal: 'published',
    assignments: [],
    bodyHtml: htmlOf(given.content),
    text: textOf(given.content),
    ...given,
  }
}

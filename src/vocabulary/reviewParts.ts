/** The parts of a document that a comment may be about. */
export const REVIEW_PARTS = [
  { slug: 'facts', label: 'Thông tin tài liệu' },
  { slug: 'summary', label: 'Tóm tắt' },
  { slug: 'body', label: 'Nội dung' },
  { slug: 'script', label: 'Lời đọc' },
  { slug: 'files', label: 'Tệp' },
] as const

export type ReviewPart = (typeof REVIEW_PARTS)[number]['slug']

/** The part in words; null for a comment on the whole. */
export function reviewPartLabel(slug: string | null): string | null {
  return REVIEW_PARTS.find((part) => part.slug === slug)?.label ?? null
}

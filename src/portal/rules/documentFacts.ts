import type { DocumentInFull } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { languageName } from '../../vietnamese/languageName'
import { ACCESS_LABELS } from './labels'

export type Fact = { name: string; value: string }

/**
 * What a document says of itself, in the order of an official instrument. What has a number was issued by an authority;
 * a leaflet or script was compiled by a unit, and is used until a day instead of being in force.
 */
export function documentFacts(document: DocumentInFull): Fact[] {
  const official = document.number !== null
  const facts: [string, string | null | undefined][] = [
    ['Số, ký hiệu', document.number],
    ['Loại tài liệu', document.type?.name],
    [official ? 'Cơ quan ban hành' : 'Đơn vị biên soạn', document.issuer?.name],
    ['Nguồn cung cấp', document.source],
    ['Người ký', document.signer],
    ['Ngày ban hành', day(document.issuedOn)],
    ['Ngày có hiệu lực', day(document.effectiveOn)],
    [official ? 'Ngày hết hiệu lực' : 'Dùng đến ngày', day(document.expiresOn)],
    ['Phạm vi tiếp cận', ACCESS_LABELS[document.access]],
    ['Đối tượng tuyên truyền', document.targetGroups.join(', ')],
    ['Ngôn ngữ', languageName(document.language)],
    ['Quyền sử dụng', document.rights],
    ['Phiên bản', `${document.version}, công bố lúc ${formatInstant(document.publishedAt)}`],
    ['Trích dẫn', document.citation],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

function day(value: string | null): string | null {
  return value === null ? null : formatDay(value)
}

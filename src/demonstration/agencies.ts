import type { UnitKindSlug } from '../vocabulary/unitKinds'
import type { DemoUnit } from './demoUnit'

const LAST_DAY = '2025-06-30'
const FIRST_DAY = '2025-07-01'

type Agency = {
  key: string
  name: string
  shortName: string
  kind: UnitKindSlug
  parentKey?: string
  code?: string
  from?: string
  to?: string
  predecessor?: string
  successor?: string
  note?: string
}

/** The provincial agencies before and after 01/7/2025. */
export const agencies: readonly DemoUnit[] = [
  agency({
    key: 'ubnd-tinh-phu-yen',
    name: 'Ủy ban nhân dân tỉnh Phú Yên',
    shortName: 'UBND tỉnh Phú Yên',
    kind: 'ubnd-tinh',
    code: '54',
    to: LAST_DAY,
    successor: 'ubnd-tinh-dak-lak',
  }),
  agency({
    key: 'ubnd-tinh-dak-lak',
    name: 'Ủy ban nhân dân tỉnh Đắk Lắk',
    shortName: 'UBND tỉnh Đắk Lắk',
    kind: 'ubnd-tinh',
    code: '66',
    from: FIRST_DAY,
    predecessor: 'ubnd-tinh-phu-yen',
    note: 'Tỉnh Đắk Lắk sau khi hợp nhất với tỉnh Phú Yên; thư viện trình diễn không ghi tỉnh Đắk Lắk trước đó.',
  }),
  agency({
    key: 'so-tttt-phu-yen',
    name: 'Sở Thông tin và Truyền thông tỉnh Phú Yên',
    shortName: 'Sở TTTT Phú Yên',
    kind: 'so',
    parentKey: 'ubnd-tinh-phu-yen',
    to: '2025-02-28',
    successor: 'so-vhttdl-phu-yen',
  }),
  agency({
    key: 'so-vhttdl-phu-yen',
    name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Yên',
    shortName: 'Sở VHTTDL Phú Yên',
    kind: 'so',
    parentKey: 'ubnd-tinh-phu-yen',
    from: '2025-03-01',
    to: LAST_DAY,
    predecessor: 'so-tttt-phu-yen',
    successor: 'so-vhttdl-dak-lak',
    note: 'Chỉ ghi thời gian phụ trách thông tin đối ngoại; ngày bắt đầu cần kiểm tra.',
  }),
  agency({
    key: 'so-vhttdl-dak-lak',
    name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk',
    shortName: 'Sở VHTTDL Đắk Lắk',
    kind: 'so',
    parentKey: 'ubnd-tinh-dak-lak',
    from: FIRST_DAY,
    predecessor: 'so-vhttdl-phu-yen',
  }),
  agency({
    key: 'bo-chi-huy-bdbp-phu-yen',
    name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Phú Yên',
    shortName: 'BCH BĐBP tỉnh Phú Yên',
    kind: 'chi-huy-bien-phong-tinh',
    to: LAST_DAY,
    successor: 'ban-chi-huy-bdbp-dak-lak',
  }),
  agency({
    key: 'ban-chi-huy-bdbp-dak-lak',
    name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk',
    shortName: 'Ban CH BĐBP tỉnh Đắk Lắk',
    kind: 'chi-huy-bien-phong-tinh',
    from: FIRST_DAY,
    predecessor: 'bo-chi-huy-bdbp-phu-yen',
  }),
  agency({
    key: 'ban-tuyen-giao-dan-van-tinh-uy',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    shortName: 'Ban TGDV Tỉnh ủy',
    kind: 'co-quan-dang',
  }),
]

function agency(fields: Agency): DemoUnit {
  const { key, name, shortName, kind, parentKey, code, note } = fields
  const [from, to] = [fields.from ?? null, fields.to ?? null]
  return {
    key,
    slug: key,
    name,
    shortName,
    kind,
    ...(parentKey && { parentKey }),
    parents: parentKey ? [{ key: parentKey, from, to }] : [],
    codes: code ? [{ scheme: 'gso', value: code, from, to }] : [],
    validFrom: from,
    validTo: to,
    predecessorKeys: fields.predecessor ? [fields.predecessor] : [],
    successorKeys: fields.successor ? [fields.successor] : [],
    ...(note && { note }),
  }
}

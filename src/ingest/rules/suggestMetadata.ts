import { parseDay } from '../../vietnamese/calendar'
import { parseDocumentNumber } from '../../vietnamese/documentNumber'
import { collapseSpaces } from '../../vietnamese/normalizeText'

/** Guesses for the editor to confirm; null where the file does not say. */
export type MetadataSuggestions = {
  number: string | null
  /** YYYY-MM-DD */
  issuedOn: string | null
  issuer: string | null
  title: string | null
  /** The type's Vietnamese name, as printed above the title or as the number's abbreviation says. */
  type: string | null
}

/** Names of types by abbreviation. Source: NĐ 30/2020/NĐ-CP, Phụ lục III; Luật Ban hành văn bản quy phạm pháp luật. */
const TYPES: Record<string, string> = {
  NQ: 'Nghị quyết', QĐ: 'Quyết định', CT: 'Chỉ thị', QC: 'Quy chế', QyĐ: 'Quy định', TC: 'Thông cáo', TB: 'Thông báo',
  HD: 'Hướng dẫn', CTr: 'Chương trình', KH: 'Kế hoạch', PA: 'Phương án', ĐA: 'Đề án', DA: 'Dự án', BC: 'Báo cáo', BB: 'Biên bản',
  TTr: 'Tờ trình', HĐ: 'Hợp đồng', CĐ: 'Công điện', BGN: 'Bản ghi nhớ', BTT: 'Bản thỏa thuận', GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời', GGT: 'Giấy giới thiệu', GNP: 'Giấy nghỉ phép', PG: 'Phiếu gửi', PC: 'Phiếu chuyển', PB: 'Phiếu báo',
  NĐ: 'Nghị định', TT: 'Thông tư', TTLT: 'Thông tư liên tịch', KL: 'Kết luận',
} // prettier-ignore

const NAMES = new Map([...Object.values(TYPES), 'Luật', 'Pháp lệnh', 'Lệnh'].map((name) => [name.toUpperCase(), name]))
/** The head of a paper: issuer, number, place and day, type and title. Source: NĐ 30/2020/NĐ-CP, Phụ lục I. */
const HEAD_LINES = 40

/** Suggests what the heading of an official paper says of it: text of page 1 first, the file's name where that is silent. */
export function suggestMetadata({ fileName, firstPage }: { fileName: string; firstPage: string }): MetadataSuggestions {
  const boxes = firstPage
    .split('\n')
    .flatMap((line) => line.split(/\t| {3,}/))
    .map(collapseSpaces)
    .filter(Boolean)
    .slice(0, HEAD_LINES)
  const number = numberIn(boxes) ?? numberInName(fileName)
  const typeIndex = boxes.findIndex((box) => NAMES.has(box))
  const ofNumber = parseDocumentNumber(number ?? '')
  return {
    number,
    issuedOn: dayIn(boxes),
    issuer: issuerIn(boxes),
    title: titleAfter(boxes, typeIndex) ?? titleOfDispatch(boxes),
    type: NAMES.get(boxes[typeIndex] ?? '') ?? TYPES[ofNumber?.typeCode ?? ''] ?? dispatchType(ofNumber?.kind),
  }
}

function dispatchType(kind: string | undefined): string | null {
  return kind === 'dispatch' ? 'Công văn' : null
}

/** As printed after "Số:" (or a Party paper's "Số 45-KH/TU"). A number quoted in the text is another paper's. */
function numberIn(boxes: string[]): string | null {
  for (const box of boxes) {
    const printed = /^(?:luật |nghị quyết )?số\s*:?\s*(\d.*)$/iu.exec(box)?.[1]
    const candidate = printed?.replace(/\s*([/–-])\s*/gu, '$1').split(' ')[0] ?? ''
    if (parseDocumentNumber(candidate)) return candidate
  }
  return null
}

/** "353-qd-ttg.signed.pdf", "KH 45 UBND_signed.pdf": only a name that is wholly a number is taken. */
function numberInName(fileName: string): string | null {
  const stem = fileName.replace(/\.[^.]*$/, '').replace(/[._ -]*(?:signed|da ky|ký số)$/iu, '')
  const match = NUMBER_FIRST.exec(stem) ?? TYPE_FIRST.exec(stem)
  if (!match?.groups) return null
  const { digits, year, code = '', body } = match.groups
  const type = TYPE_BY_PLAIN_CODE.get(code.toUpperCase())
  if (!type) return null
  return parseDocumentNumber([digits, year, `${type}-${body}`].filter(Boolean).join('/'))?.normalized ?? null
}

const NUMBER_FIRST =
  /^(?<digits>\d{1,5})[-_ ](?:(?<year>\d{4})[-_ ])?(?<code>\p{L}{2,4})[-_ ](?<body>\p{L}[\p{L}\d]*)$/u
const TYPE_FIRST = /^(?<code>\p{L}{2,4})[-_ ](?<digits>\d{1,5})[-_ ](?:(?<year>\d{4})[-_ ])?(?<body>\p{L}[\p{L}\d]*)$/u

/** Only abbreviations that stay apart without marks: DA may be ĐA, HD may be HĐ. */
const TYPE_BY_PLAIN_CODE = new Map(
  Object.keys(TYPES)
    .filter((code) => !['ĐA', 'DA', 'HĐ', 'HD'].includes(code))
    .flatMap((code): [string, string][] => [
      [code.toUpperCase(), code],
      [code.toUpperCase().replace('Đ', 'D'), code],
    ]),
)

function dayIn(boxes: string[]): string | null {
  for (const box of boxes) {
    const printed = /(?:^|,\s*)(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\.?$/iu.exec(box)?.[1]
    const day = printed ? parseDay(printed) : null
    if (day) return day
  }
  return null
}

const ISSUER =
  /^(?:ỦY BAN|UỶ BAN|UBND|BỘ|SỞ|BAN|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|HỘI ĐỒNG|TỈNH ỦY|CỤC|ĐỒN|CÔNG AN|TỔNG CỤC|VĂN PHÒNG)(?:\s|$)/u

/** The capitals above the number, without the republic's name; a second line of capitals goes with the first. */
function issuerIn(boxes: string[]): string | null {
  const heading = boxes.slice(0, 8).filter((box) => !/^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|Độc lập)/u.test(box))
  const start = heading.findIndex((box) => ISSUER.test(box))
  if (start < 0) return null
  const next = heading[start + 1] ?? ''
  const goesOn = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|VÀ|CỦA)\s/u.test(next)
  const [name = ''] = heading.slice(start)
  return isCapitals(name) ? [name, ...(goesOn ? [next] : [])].join(' ') : null
}

/** The lines between the type's name and the body, at most four. */
function titleAfter(boxes: string[], typeIndex: number): string | null {
  if (typeIndex < 0) return null
  const lines = boxes.slice(typeIndex + 1, typeIndex + 5)
  const end = lines.findIndex((line) =>
    /^(?:Căn cứ|Thực hiện|Kính gửi|Theo|Xét|I\.|1\.|Điều|[-–—_*]{2,}|Phần|CHƯƠNG)/u.test(line),
  )
  const title = lines.slice(0, end < 0 ? 2 : end).join(' ')
  return title || null
}

/** Công văn: "V/v triển khai …". */
function titleOfDispatch(boxes: string[]): string | null {
  const line = boxes.find((box) => /^V\/v\s/iu.test(box))
  return line?.replace(/^V\/v\s*:?\s*/iu, '') ?? null
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

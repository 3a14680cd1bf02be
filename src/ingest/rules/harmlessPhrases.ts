/**
 * Words that make "mật" an ordinary word of Vietnamese: bí mật nhà nước, bảo mật, mật độ, mật ong, mật khẩu, mật thiết …
 * "độ" is among them because "độ mật" names the scale, not a degree on it.
 */
const BEFORE = words('bí bảo thân trăng gan túi sỏi cơ đường rỉ ong lấy kín độ ngọt mía')
const AFTER = words('độ ong khẩu thiết mã vụ thám mía gấu tông phục ngọt trận ngữ')

/** The same for a word without marks, which may also be mặt, mất, mắt: Mặt trận Tổ quốc, mặt bằng, ra mắt, mất mùa … */
const PLAIN_BEFORE = words('be co ra gap kham khuon bo benh vang')
const PLAIN_AFTER = words('tran bang dat nuoc troi hang tien bien rung mua kinh duong')

const FAMILY =
  words(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh mai trịnh lương cao
  châu tạ hà tô đoàn lâm trương thái tống kiều nông vi triệu`)
const MIDDLE = words(`văn thị đình đức hữu xuân minh công quang ngọc thanh hoàng quốc duy bá như kim thế viết trọng tiến
  đăng khắc mạnh trung huy phúc tấn trần lê nguyễn phạm thành bảo chí hồng gia sỹ sĩ`)
const HONORIFIC = words(`ông bà anh chị em cô chú bác cụ chí`)
const PLACE = words(`xã phường thôn buôn suối núi sông hồ cầu đèo phố làng ấp chùa đình đảo vịnh đồi khe bến chợ huyện`)

export type Neighbours = {
  /** The words before "mật", nearest last, lower case. */
  before: string[]
  /** The words after it, nearest first, lower case. */
  after: string[]
}

/** Says whether its neighbours make "mật" an ordinary word, or part of a person's or a place's name. */
export function isHarmless({ before, after }: Neighbours): boolean {
  const previous = before.at(-1) ?? ''
  if (BEFORE.has(previous) || AFTER.has(after[0] ?? '')) return true
  return isNameEnding(before, { family: FAMILY, middle: MIDDLE }) || HONORIFIC.has(previous) || isPlace(before, PLACE)
}

/** The same where neither "mật" nor its neighbours carry marks ("Mat tran To quoc", "Nguyen Van Mat"). */
export function isHarmlessWithoutMarks({ before, after }: Neighbours): boolean {
  const previous = before.at(-1) ?? ''
  const next = after[0] ?? ''
  if (folded(BEFORE).has(previous) || PLAIN_BEFORE.has(previous)) return true
  if (folded(AFTER).has(next) || PLAIN_AFTER.has(next)) return true
  return isNameEnding(before, { family: folded(FAMILY), middle: folded(MIDDLE) }) || isPlace(before, folded(PLACE))
}

/** Takes marks off, for comparing only. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

/** A family name, at most two middle names, then "Mật"; or a family name right before it. */
function isNameEnding(before: string[], { family, middle }: { family: Set<string>; middle: Set<string> }): boolean {
  const [third = '', second = '', first = ''] = [before.at(-3), before.at(-2), before.at(-1)]
  if (family.has(first)) return true
  return middle.has(first) && (family.has(second) || (middle.has(second) && family.has(third)))
}

function isPlace(before: string[], places: Set<string>): boolean {
  return places.has(before.at(-1) ?? '')
}

const foldedSets = new Map<Set<string>, Set<string>>()

function folded(set: Set<string>): Set<string> {
  const known = foldedSets.get(set)
  if (known) return known
  const made = new Set([...set].map(withoutMarks))
  foldedSets.set(set, made)
  return made
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}

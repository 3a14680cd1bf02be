import { foldText } from '../../vietnamese/foldText'
import { collapseSpaces, normalizeText } from '../../vietnamese/normalizeText'

const FEWEST = 2
const MOST = 10
const LONGEST_CHARACTERS = 100

/** The forms as they are stored: NFC, one space between words. What is no text stays as it is, to be named as a fault. */
export function cleanForms(forms: unknown): unknown {
  if (!Array.isArray(forms)) return forms
  return forms.map((form: unknown) => (typeof form === 'string' ? collapseSpaces(normalizeText(form)) : form))
}

/**
 * What is wrong with forms that are to mean the same in a search, in a sentence for the person who typed them; null: nothing.
 * Forms that differ only in marks or capitals are one form to the search already.
 */
export function formsFault(forms: unknown): string | null {
  if (!Array.isArray(forms) || forms.length < FEWEST) return `Hãy nhập ít nhất ${FEWEST} cách viết có cùng nghĩa.`
  if (forms.length > MOST) return `Nhiều nhất ${MOST} cách viết; hãy bỏ bớt.`
  const seen = new Map<string, string>()
  for (const form of forms as unknown[]) {
    const fault = formFault(form)
    if (fault !== null) return fault
    const text = String(form)
    const key = foldText(text)
    const same = seen.get(key)
    if (same !== undefined) {
      return `“${same}” và “${text}” chỉ khác dấu hoặc chữ hoa, tìm kiếm đã coi là một; hãy bỏ một cách viết.`
    }
    seen.set(key, text)
  }
  return null
}

function formFault(form: unknown): string | null {
  if (typeof form !== 'string') return 'Mỗi cách viết phải là chuỗi ký tự.'
  if (!/[\p{L}\p{N}]/u.test(form)) return 'Mỗi cách viết phải có ít nhất một chữ cái hoặc chữ số.'
  if ([...form].length > LONGEST_CHARACTERS)
    return `Mỗi cách viết dài nhất ${LONGEST_CHARACTERS} ký tự; hãy viết ngắn lại.`
  return null
}

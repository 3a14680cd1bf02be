import fc from 'fast-check'
import { toNewTonePlacement } from './newTonePlacement'

const WORDS = (
  'hòa thủy khỏe quý quỳ quá già toàn ngoài khuỷu thuở biên giới biển đảo hữu nghị Đồn Biên phòng Tuy Hòa ' +
  'chủ quyền QUYẾT ĐỊNH tuyên truyền Đắk Lắk Cư M’gar H’leo xõa lòe ủy ban nhân dân 1191 TTg Phường 10 phường 2'
).split(' ')

export const word = fc.constantFrom(...WORDS)

/** A text of Vietnamese words, composed, in the older tone placement. */
export const vietnameseText = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))

/** The same text four ways: composed or not, in either tone placement. */
export const spelling = fc
  .tuple(vietnameseText, fc.constantFrom('NFC', 'NFD'), fc.boolean())
  .map(([text, form, moved]) => ({ text, variant: (moved ? toNewTonePlacement(text) : text).normalize(form) }))

/** Any text at all: other scripts, emoji, invisible characters, loose marks and halves of surrogate pairs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('ệ', 'e\u0302\u0323', '\u00AD', '\u200D', '\uFEFF', 'Đ', 'Ð', '’', ' ', 'o', '\u0300', '½'))
    .map((parts) => parts.join('')),
)

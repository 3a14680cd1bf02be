import { describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'
import { decodeTcvn3, decodeVni, detectLegacyEncoding } from '../../src/vietnamese/legacyEncodings'

const VNI_SENTENCES = [
  ['TOÁI MAÄT', 'TỐI MẬT'],
  ['TUYEÄT MAÄT', 'TUYỆT MẬT'],
  ['Maät', 'Mật'],
  ['Ñoàn Bieân phoøng Xuaân Ñaøi', 'Đồn Biên phòng Xuân Đài'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ['UÛY BAN NHAÂN DAÂN TÆNH PHUÙ YEÂN', 'ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN'],
  ['Ñaéc Laék, ngöôøi daân löïa choïn kyõ thuaät, kyø nghæ', 'Đắc Lắk, người dân lựa chọn kỹ thuật, kỳ nghỉ'],
] as const

const TCVN3_SENTENCES = [
  ['tèi mËt', 'tối mật'],
  ['tuyÖt mËt', 'tuyệt mật'],
  ['mËt', 'mật'],
  ['TUYÖT MËT', 'TUYỆT MẬT'],
  ['®ån biªn phßng tuyªn truyÒn chñ quyÒn biÓn ®¶o', 'đồn biên phòng tuyên truyền chủ quyền biển đảo'],
  ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['chiÕn l\u00ADîc th\u00AD \u00ADu tiªn', 'chiến lược thư ưu tiên'],
] as const

const UNICODE_TEXTS = [
  'Ủy ban nhân dân tỉnh Phú Yên ban hành Kế hoạch triển khai Quyết định 1191/QĐ-TTg',
  'Bảo vệ bí mật nhà nước; mật độ, mật ong, mật khẩu, gắn bó mật thiết',
  'TỐI MẬT',
  'và có lá là hòa xã hè xôi tôi cô bà mẹ nói',
  'Có. Và là.',
  'là',
  'Ô tô',
  'Xã Krông Pắc, Ea H’leo, Cư M’gar, Buôn Đôn, Ia Rvê, Sê Rê Pốk',
  'The quick brown fox jumps over the lazy dog; a naïve résumé, 5 µm of café crème at £5m, Windows® © 2020',
  '5 µm',
  'µm',
  'The weight was 5 µm and £m',
  'Où est le café ? Là-bas, près du théâtre où l’été a été très beau; « Noël à Haïti », l’œuvre, ça coûte cher.',
  'Où',
  'déjà vu',
  'Caïn et Abel',
  'Déclaration universelle des droits de l’homme',
  'Die Würde des Menschen ist unantastbar; über Größe und Mädchen',
  'El niño mañana; não à inflação',
  '25 °C ± 2, 10 m², § 5, ¼ ½ ¾, « », ¶ ·',
  'ສປປ ລາວ, ព្រះរាជាណាចក្រកម្ពុជា, 中华人民共和国',
  '',
  '12345 / 67',
]

describe('decodeVni', () => {
  it.each(VNI_SENTENCES)('reads %s', (text, expected) => {
    expect(decodeVni(text)).toBe(expected)
  })

  it('reads every marked vowel of the table', () => {
    const table = {
      'aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë': 'á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ',
      'eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò': 'é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị',
      'où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï': 'ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ',
      'uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ': 'ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ',
    }
    for (const [vni, unicode] of Object.entries(table)) {
      expect(decodeVni(vni)).toBe(unicode)
      expect(decodeVni(vni.toUpperCase())).toBe(unicode.toUpperCase())
    }
  })
})

describe('decodeTcvn3', () => {
  it.each(TCVN3_SENTENCES)('reads %s', (text, expected) => {
    expect(decodeTcvn3(text)).toBe(expected)
  })

  it('reads back what iconv wrote', () => {
    const text = 'các đồn biên phòng được cung cấp cơ sở dữ liệu thông tin đối ngoại bằng ngôn ngữ tiếng Việt'
    expect(decodeTcvn3(iconv.encode(text, 'tcvn').toString('latin1'))).toBe(text)
  })

  it('reads bytes that a symbol font put into the private area', () => {
    expect(decodeTcvn3('m\uF0CBt')).toBe('mật')
  })

  it('leaves ASCII, line ends, degrees and Unicode Vietnamese alone', () => {
    expect(decodeTcvn3('So 12\r\n\tngay 25° m²')).toBe('So 12\r\n\tngay 25° m²')
    expect(decodeTcvn3('tiếng đảo')).toBe('tiếng đảo')
  })
})

describe('detectLegacyEncoding', () => {
  it.each(VNI_SENTENCES.map(([text]) => text))('knows VNI: %s', (text) => {
    expect(detectLegacyEncoding(text)).toBe('vni')
  })

  it.each(TCVN3_SENTENCES.map(([text]) => text))('knows TCVN3: %s', (text) => {
    expect(detectLegacyEncoding(text)).toBe('tcvn3')
  })

  it('knows TCVN3 in the private area of a symbol font', () => {
    expect(detectLegacyEncoding('t\uF0E8i m\uF0CBt')).toBe('tcvn3')
  })

  it.each(UNICODE_TEXTS)('flags nothing in: %s', (text) => {
    expect(detectLegacyEncoding(text)).toBeNull()
    expect(detectLegacyEncoding(text.normalize('NFD'))).toBeNull()
    expect(detectLegacyEncoding(text.toUpperCase())).toBeNull()
  })

  it('does not flag a Unicode text for one legacy line, but flags the line', () => {
    const text = 'Ủy ban nhân dân tỉnh\nban hành kế hoạch triển khai quyết định\ntèi mËt'
    expect(detectLegacyEncoding(text)).toBeNull()
    expect(text.split('\n').map(detectLegacyEncoding)).toEqual([null, null, 'tcvn3'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { findSecrecyMarks, type SecrecySubject } from '../../../src/ingest/rules/secrecyMarks'

/** The heading of a real paper, so that a mark stands amid what usually surrounds it. */
const HEADING = ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ YÊN', 'Số: 45/KH-UBND']
const BODY = [
  'KẾ HOẠCH',
  'Triển khai công tác thông tin đối ngoại',
  'Căn cứ Quyết định số 1191/QĐ-TTg của Thủ tướng Chính phủ;',
  'Ủy ban nhân dân tỉnh ban hành kế hoạch với những nội dung sau:',
  'Nơi nhận: như trên.',
]

function verdictOf(subject: Partial<SecrecySubject>) {
  return findSecrecyMarks({
    fileName: 'ke-hoach-45.pdf',
    metadata: [],
    pages: [BODY.join('\n')],
    hasTextLayer: true,
    ...subject,
  })
}

function inDocument(...lines: string[]) {
  return verdictOf({ pages: [[...HEADING, ...lines, ...BODY].join('\n')] })
}

describe('findSecrecyMarks on marks in text', () => {
  it.each([
    ['MẬT', 'mat'],
    ['TỐI MẬT', 'toi-mat'],
    ['TUYỆT MẬT', 'tuyet-mat'],
    ['T Ố I   M Ậ T', 'toi-mat'],
    ['T Ố I  M Ậ T', 'toi-mat'],
    ['M Ậ T', 'mat'],
    ['T U Y Ệ T  M Ậ T', 'tuyet-mat'],
    ['TỐI MẬT'.normalize('NFD'), 'toi-mat'],
    ['MẬT'.normalize('NFD'), 'mat'],
    ['MA\u0323\u0302T', 'mat'],
    ['tèi mËt', 'toi-mat'],
    ['mËt', 'mat'],
    ['tuyÖt mËt', 'tuyet-mat'],
    ['MËT', 'mat'],
    ['TOÁI MAÄT', 'toi-mat'],
    ['TUYEÄT MAÄT', 'tuyet-mat'],
    ['MAÄT', 'mat'],
    ['toái maät', 'toi-mat'],
    ['Độ mật: Mật', 'mat'],
    ['Độ mật: Tối mật', 'toi-mat'],
    ['ĐỘ MẬT: TUYỆT MẬT', 'tuyet-mat'],
    ['Mức độ mật: mật', 'mat'],
    ['Độ mật:   Mật', 'mat'],
    ['Độ mật: B', 'toi-mat'],
    ['Văn bản số 12, độ mật: Mật', 'mat'],
  ])('marks %j as %s', (line, level) => {
    const found = inDocument(line)
    expect(found.verdict).toBe('marked')
    expect(found.findings).toContainEqual({ where: 'text', level, page: 1, line: 4 })
  })

  it.each([
    '[MẬT]', '(TỐI MẬT)', '« MẬT »', '| MẬT |', '│ TỐI MẬT │', '** MẬT **', '— MẬT —', '- MẬT -', 'MẬT.', 'MẬT!', '“MẬT”',
    'M.Ậ.T', 'M-Ậ-T', 'M_Ậ_T', 'TỐI-MẬT', 'TỐIMẬT', 'Tối mật', 'Mật', 'MẬT 05', 'MẬT – KHẨN', 'HỎA TỐC - MẬT', 'TÀI LIỆU MẬT',
    'VĂN BẢN TỐI MẬT', 'MẬT / SECRET', 'TỐI MẬT TỐI MẬT TỐI MẬT', 'M\u200bẬ\u00adT', 'ＭẬＴ', 'МẬТ', '\uf06d\uf0cb\uf074',
    'Kế hoạch số 12 (TỐI MẬT)', 'MẬT\tPhú Yên, ngày 05 tháng 8 năm 2020', 'MẬT        Phú Yên, ngày 05 tháng 8 năm 2020',
    'Số: 45/KH-UBND\tMẬT', 'T\tỐ\tI\tM\tẬ\tT',
  ])('marks %j in boxes, brackets, punctuation and disguise', (line) => {
    expect(inDocument(line).verdict).toBe('marked')
  }) // prettier-ignore

  it.each([
    ['letter below letter', ['M', 'Ậ', 'T'], 'mat'],
    ['word below word', ['TUYỆT', 'MẬT'], 'tuyet-mat'],
    ['broken in the middle', ['TỐI M', 'ẬT'], 'toi-mat'],
    ['spaced and broken', ['T Ố I', 'M Ậ T'], 'toi-mat'],
    ['label above its value', ['Độ mật:', 'mật'], 'mat'],
    ['left column of a heading in two columns', ['TỐI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'MẬT\tĐộc lập - Tự do'], 'toi-mat'],
  ])('marks a mark that is split over lines: %s', (_, lines, level) => {
    const found = inDocument(...lines)
    expect(found.verdict).toBe('marked')
    expect(found.findings.map((finding) => finding.level)).toContain(level)
  })

  it('finds a mark on any page, at its foot and in headers, and says where without quoting', () => {
    const onThird = verdictOf({ pages: [BODY.join('\n'), BODY.join('\n'), `${BODY.join('\n')}\nMẬT`] })
    expect(onThird).toEqual({ verdict: 'marked', findings: [{ where: 'text', level: 'mat', page: 3, line: 6 }] })
    expect(verdictOf({ otherText: ['Trang 1', 'TUYỆT MẬT'] })).toEqual({
      verdict: 'marked',
      findings: [{ where: 'text', level: 'tuyet-mat' }],
    })
  })

  it.each([
    'Số: 05/KH-UBND MẬT', 'Số: 15/BC-UBND Mật', 'Đóng dấu TỐI MẬT lên văn bản', 'Tài liệu đóng dấu MẬT', 'Tài liệu mật', '- Tối mật;',
    'a) Tuyệt mật', '1. MẬT', 'BÍ MẬT', 'Độ mật: Mật, Tối mật', 'Số: 05/KH T Ố I M Ậ T ngày 5', '(mật)', 'TÔI MẬT',
  ])('asks a person about %j', (line) => {
    expect(inDocument(line).verdict).toBe('doubtful')
  }) // prettier-ignore

  it.each([
    'GIẢI MẬT',
    'Giải mật',
    'ĐÃ GIẢI MẬT',
    '[GIẢI MẬT]',
    'GIẢI MẬT Từ: 01/01/2020',
    'gi¶i mËt',
    'GIAÛI MAÄT',
    'GIẢI\nMẬT',
  ])('asks for the decision on %j and takes it for no mark', (line) => {
    const found = inDocument(line)
    expect(found.verdict).toBe('doubtful')
    expect(found.findings.map((finding) => finding.level)).toEqual(['giai-mat'])
  })

  it('quarantines a paper that shows its old mark beside the stamp GIẢI MẬT', () => {
    expect(inDocument('TỐI MẬT', 'GIẢI MẬT').verdict).toBe('marked')
  })
})

describe('findSecrecyMarks on ordinary words', () => {
  it.each([
    'bảo vệ bí mật nhà nước', 'Luật Bảo vệ bí mật nhà nước', 'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC', 'bảo mật', 'BẢO MẬT', 'Bảo mật thông tin',
    'mật độ', 'MẬT ĐỘ DÂN SỐ', 'mật ong', 'MẬT ONG', 'Mật ong rừng', 'mật khẩu', 'MẬT KHẨU', 'mật thiết', 'quan hệ gắn bó mật thiết',
    'QUAN HỆ MẬT THIẾT', 'Mật trận Tổ quốc', 'MẬT TRẬN TỔ QUỐC', 'Nguyễn Văn Mật', 'NGUYỄN VĂN MẬT', 'Đại tá TRẦN MẬT', 'Thiếu tá Lê Thị Mật',
    'thôn Mật Sơn', 'XÃ MẬT SƠN', 'phường Mật', 'SUỐI MẬT', 'b¶o vÖ bÝ mËt nhµ n\u00adíc', 'BAÛO VEÄ BÍ MAÄT NHAØ NÖÔÙC', 'túi mật', 'tuần trăng mật',
    'mật mã', 'Cơ quan cơ yếu sử dụng mật mã', 'Ngành mật mã', 'ĐỘ MẬT', 'Độ mật:', 'Độ mật: Không', 'Độ mật: không mật', 'Độ mật: Thường',
    'Bí mật nhà nước có ba độ mật: Tuyệt mật, Tối mật, Mật.', 'Bí mật nhà nước chia thành tuyệt mật, tối mật và mật.', 'Người có thẩm quyền quyết định việc giải mật.',
    'Không đưa tài liệu tối mật lên Internet', 'tối tăm mặt mũi', 'MẶT TRẬN', 'MẤT', 'MẮT', 'mat', 'Format', 'MATLAB', 'Số: 12/KH-UBND về bảo mật',
    'where the naïve café', 'ÄËÖ', 'maät ong',
  ])('stays silent on %j', (line) => {
    expect(inDocument(line)).toEqual({ verdict: 'clear', findings: [] })
  }) // prettier-ignore

  it.each([
    ['lower case', 'công tác bảo vệ bí\nmật\nnhà nước'],
    ['lower case before a compound', 'sử dụng\nmật\nkhẩu mạnh'],
    ['capitals', 'BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC'],
    ['two lines', 'BẢO VỆ\nBÍ MẬT\nNHÀ NƯỚC'],
    ['TCVN3', 'b¶o vÖ bÝ\nmËt\nnhµ n\u00adíc'],
  ])('stays silent on a harmless phrase that is broken over lines: %s', (_, lines) => {
    expect(inDocument(lines).verdict).toBe('clear')
  })

  it('counts machine-read capitals without marks only alone on a line in the top third of page 1', () => {
    const filler = Array.from({ length: 12 }, () => 'Noi dung cua ke hoach')
    for (const word of ['TOI MAT', 'TUYET MAT', 'T O I  M A T', 'MAT', 'MÂT']) {
      expect(verdictOf({ pages: [[word, ...filler].join('\n')] }).verdict).toBe('doubtful')
      expect(verdictOf({ pages: [[...filler, word].join('\n')] }).verdict).toBe('clear')
      expect(verdictOf({ pages: [filler.join('\n'), word] }).verdict).toBe('clear')
      expect(verdictOf({ pages: [[`Bao ve ${word} nha nuoc`, ...filler].join('\n')] }).verdict).toBe('clear')
    }
  })

  it('trusts positions over the order of lines where they are known', () => {
    const page = Array.from({ length: 12 }, () => 'Noi dung').join('\n')
    expect(verdictOf({ pages: [`${page}\nTOI MAT`], firstPageTop: 'UBND\nTOI MAT' }).verdict).toBe('doubtful')
    expect(verdictOf({ pages: [`TOI MAT\n${page}`], firstPageTop: 'UBND' }).verdict).toBe('clear')
  })
})

describe('findSecrecyMarks on what cannot be read', () => {
  it('asks a person about a file without a text layer, a page without text and unread parts', () => {
    expect(verdictOf({ pages: [''], hasTextLayer: false })).toEqual({
      verdict: 'doubtful',
      findings: [{ where: 'text', level: 'unreadable', page: 1 }],
    })
    expect(verdictOf({ pages: [], hasTextLayer: false }).verdict).toBe('doubtful')
    expect(verdictOf({ pages: [BODY.join('\n'), ' \n'] }).findings).toEqual([
      { where: 'text', level: 'unreadable', page: 2 },
    ])
    expect(verdictOf({ hasUnreadParts: true }).findings).toEqual([{ where: 'text', level: 'unreadable' }])
  })

  it('quarantines when one page is marked though another cannot be read', () => {
    expect(verdictOf({ pages: ['MẬT', ''] }).verdict).toBe('marked')
  })
})

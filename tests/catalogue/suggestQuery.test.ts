import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { DocumentQuery } from '../../src/catalogue/views'
import { ANONYMOUS, assigned, newLibrary, officer, published, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const search = (q: string, query: DocumentQuery = {}, reader: Reader = ANONYMOUS) =>
  listDocuments(library.catalogue, reader, { ...query, q })

describe('a suggestion', () => {
  beforeEach(() => {
    library.apply(
      published('a', { bodyText: 'Xây dựng biên giới biển hòa bình, chủ quyền của đồn Biên phòng, UNCLOS' }),
    )
  })

  it.each([
    ['bieen giowsi bieern', 'biên giới biển'],
    ['bie6n gio71i', 'biên giới'],
    ['d9o62n biên phòng', 'đồn biên phòng'],
    ['chủ quyềm', 'chủ quyền'],
    ['chu quyem', 'chu quyen'],
    ['biên giớii', 'biên giới'],
    ['unclso', 'unclos'],
  ])('for %j is %j', (q, suggestion) => {
    expect(search(q)).toMatchObject({ total: 0, items: [], suggestion })
  })

  it.each(['biên giới', 'bien gioi', 'xqzvt', '1911', '""', 'biên -giới'])('is not given for %j', (q) => {
    expect(search(q)).not.toHaveProperty('suggestion')
  })

  it('prefers of several words the one that stands beside its neighbours, however rare it is', () => {
    const common = Array.from({ length: 5 }, (_, at) =>
      published(`hoa-${at}`, { bodyText: 'Anh em trồng hoa ở biên giới' }),
    )
    library.apply(...common)
    expect(search('bien gioi hoa bnh').suggestion).toBe('bien gioi hoa binh')
    expect(search('bnh em').suggestion).toBe('anh em')
  })

  it('reads [ and ] of Telex within words, and leaves brackets around words alone', () => {
    library.apply(published('t', { bodyText: 'thương lượng với chủ tàu' }))
    expect(search('th[]ng l[]ng').suggestion).toBe('thương lương')
    expect(search('th[]ng l[]jng').suggestion).toBe('thương lượng')
    expect(search('[chủ quyềm]').suggestion).toBe('[chủ quyền]')
  })

  it('parts words that were typed without the space between them', () => {
    expect(search('biêngiới biển').suggestion).toBe('biên giới biển')
    expect(search('chuquyen').suggestion).toBe('chu quyen')
    expect(search('#BienPhongUNCLOS').suggestion).toBe('#bien phong unclos')
    expect(search('chuquyem')).not.toHaveProperty('suggestion')
  })

  it('corrects a long word wherever it stands in a text, rather than leaves it out', () => {
    library.apply(published('m', { bodyText: 'Hồng phiến và heroin. Thu giữ ketamine.' }))
    expect(search('ketamjne hồng phiến').suggestion).toBe('ketamine hồng phiến')
  })

  it('parts words of which no text has both, and leaves one of them out', () => {
    library.apply(published('b', { bodyText: 'Ứng phó bão số 12' }), published('v', { bodyText: 'Họp với thôn' }))
    expect(search('ứng phó vớibão số 12').suggestion).toBe('ứng phó bão số 12')
  })

  it('reads raw VNI as a word, though a text has the letters and the figure', () => {
    library.apply(published('k', { title: 'Tóm tắt kế hoạch' }), published('b', { bodyText: 'Biên bản 61, kè biển' }))
    expect(search('to1m ta81t ke61 hoa5ch').suggestion).toBe('tóm tắt kế hoạch')
  })

  it('changes a word that is nowhere in the marks it was typed with, though another looks like it', () => {
    library.apply(published('s', { bodyText: 'Bám bờ bám bãi' }), published('m', { bodyText: 'Soát bản đồ' }))
    expect(search('soát bảm đồ').suggestion).toBe('soát bản đồ')
    expect(search('bam do')).not.toHaveProperty('suggestion')
    expect(search('bám bảm bãii').suggestion).toBe('bám bảm bãi')
  })

  it('corrects a word of two letters by what stands beside its neighbours', () => {
    library.apply(published('s', { bodyText: 'Nghiệp vụ thông tin đối ngoại; tỉnh ta' }))
    expect(search('nghiệp vụ thông tn đối ngoại').suggestion).toBe('nghiệp vụ thông tin đối ngoại')
    expect(search('tn')).not.toHaveProperty('suggestion')
  })

  it('leaves words out of what it corrected, where that alone finds nothing', () => {
    expect(search('chủ quyềm biên giới Mặt Trăng')).toMatchObject({
      suggestion: 'chủ quyền biên giới',
      leftOut: ['Mặt', 'Trăng'],
    })
  })

  it('keeps the words that say most and stand together, rather than as many as a long text happens to have', () => {
    const longText =
      'Họp bàn tiền lương, hỗ trợ hộ nghèo; thiết bị bếp; giám đốc cho hành khách đi một lộ trình; lắp đèn'
    library.apply(
      published('s', { title: 'Hỗ trợ chủ tàu lắp thiết bị giám sát hành trình' }),
      published('n', { bodyText: 'Làng nước mắm đón khách' }),
      published('d', { bodyText: 'Buôn bán, ngôn luận' }),
      ...Array.from({ length: 9 }, (_, at) => published(`long-${at}`, { bodyText: `${longText}, bán nước ngọt ngon` })),
    )
    expect(search('hỗ trợ tiền lắp thiết bị giám sát hành trình')).toMatchObject({
      suggestion: 'hỗ trợ lắp thiết bị giám sát hành trình',
      leftOut: ['tiền'],
    })
    expect(search('bán nước mắm ngon').suggestion).toBe('nước mắm')
  })

  it('offers rather what a text has in these marks than what a long one has in any', () => {
    library.apply(
      published('c', { bodyText: 'Chủ động ứng phó bão số 12' }),
      published('long', { bodyText: 'Ứng dụng, phơ phất; với báo cáo về bào ngư, số 12' }),
    )
    expect(search('ứng phó vớibão số 12')).toMatchObject({ suggestion: 'ứng phó bão số 12', leftOut: ['với'] })
  })

  it('offers the words of a phrase apart where none has them together', () => {
    expect(search('"hòa bình biên giới"').suggestion).toBe('hòa bình biên giới')
    expect(search('“quyền chủ” -"xa lạ"').suggestion).toBe('quyền chủ -"xa lạ"')
    expect(search('"hòa bình mặt trăng"')).not.toHaveProperty('suggestion')
    expect(search('"chủ quyềm"').suggestion).toBe('"chủ quyền"')
  })

  it('rather leaves a word out than changes it to one that stands beside none of its neighbours', () => {
    library.apply(
      published('s', { bodyText: 'Trao nhà đại đoàn kết cho gia đình già làng' }),
      published('long', { bodyText: 'Khách vào nhà, thành phố lớn, đại lộ, đoàn tàu, kết thúc' }),
    )
    expect(search('khánh thành nhà đại đoàn kết')).toMatchObject({
      suggestion: 'nhà đại đoàn kết',
      leftOut: ['khánh', 'thành'],
    })
    expect(search('mai trao nhà đoàn kết')).toMatchObject({ suggestion: 'trao nhà đoàn kết', leftOut: ['mai'] })
  })

  it('leaves no half of a name behind', () => {
    library.apply(published('s', { bodyText: 'Mọi hành vi xâm phạm của tàu cá các quốc gia' }))
    expect(search('tàu cá Lai Quốc xâm phạm')).toMatchObject({
      suggestion: 'tàu cá xâm phạm',
      leftOut: ['Lai', 'Quốc'],
    })
    expect(search('TÀU CÁ LAI XÂM PHẠM').suggestion).toBe('TÀU CÁ XÂM PHẠM')
  })

  it('leaves no half of a word behind', () => {
    library.apply(
      published('s', { bodyText: 'Lớp xóa mù chữ của bí thư chi bộ' }),
      published('b', { bodyText: 'Bộ đội giúp dân' }),
    )
    expect(search('lớp xóa mù chữ bộ đội')).toMatchObject({
      suggestion: 'lớp xóa mù chữ',
      leftOut: ['bộ', 'đội'],
    })
  })

  it('leaves words out that no document has beside the others, and says which', () => {
    expect(search('chủ quyền biên giới Mặt Trăng')).toMatchObject({
      total: 0,
      suggestion: 'chủ quyền biên giới',
      leftOut: ['Mặt', 'Trăng'],
    })
    expect(search('cho hỏi chủ quyền biên giới khác ở đâu?')).toMatchObject({
      suggestion: 'chủ quyền biên giới',
      leftOut: ['khác'],
    })
    expect(search('chủ quyềm')).not.toHaveProperty('leftOut')
  })

  it.each([
    'biên giới 1975',
    '"chủ quyền" Mặt Trăng',
    'chủ quyền -biên Mặt Trăng',
    'biên xqzvt',
    'biển xa xăm tít tắp',
  ])('leaves nothing out of %j: figures and operators are meant, and too little would be left', (q) => {
    expect(search(q)).not.toHaveProperty('suggestion')
  })

  it('keeps for its words only what this reader and these filters may find', () => {
    library.apply(published('k', { access: 'internal', bodyText: 'hoa ban trắng rừng', language: 'vi' }))
    expect(search('hoa ban trắng Paris', {}, officer('u1')).suggestion).toBe('hoa ban trắng')
    expect(search('hoa ban trắng Paris')).not.toHaveProperty('suggestion')
    expect(search('chủ quyền biên giới Paris', { language: 'en' } as DocumentQuery)).not.toHaveProperty('suggestion')
  })

  it('changes no word that finds something by itself, also where the words find nothing together', () => {
    library.apply(published('b', { bodyText: 'giới thiệu đàn bầu' }))
    expect(search('đàn biển')).toEqual({ items: [], total: 0, next: null })
    expect(search('đàn bieern')).not.toHaveProperty('suggestion')
  })

  it('tells nobody of words that stand only in what they may not see', () => {
    library.apply(published('c', { access: 'assigned', bodyText: 'mật danh hoa ban' }), assigned(['c'], ['u1']))
    expect(search('mật danh hoa bann', {}, officer('u1')).suggestion).toBe('mật danh hoa ban')
    expect(search('mật danh hoa bann')).not.toHaveProperty('suggestion')
    library.apply(withdrawn('a'))
    expect(search('chủ quyềm')).not.toHaveProperty('suggestion')
  })

  it('stays within the other filters of the question', () => {
    expect(search('chủ quyềm', { language: 'en' })).not.toHaveProperty('suggestion')
  })
})

describe('for a short form that nobody entered', () => {
  const text = 'Xã cấp mã số vùng trồng cho sầu riêng. Ngày mai mưa. Mẹ sang vườn trước.'

  it.each([
    ['MSVT', 'mã số vùng trồng'],
    ['msvt', 'mã số vùng trồng'],
    ['msvt sầu riêng', 'mã số vùng trồng sầu riêng'],
    ['VTC sầu riêng', 'sầu riêng'],
    ['msv', undefined],
    ['MSVTC', undefined],
  ])('a phrase of the texts is offered: for %j %j', (q, suggestion) => {
    library.apply(published('a', { bodyText: text }))
    expect(search(q)).toMatchObject({ total: 0, items: [] })
    expect(search(q).suggestion).toBe(suggestion)
  })

  it('what is to be left out stays as it was typed', () => {
    library.apply(published('a', { bodyText: text }), published('b', { bodyText: 'Radar, unclos, tàu' }))
    expect(search('unclso -MSVT').suggestion).toBe('unclos -MSVT')
    expect(search('unclso -"cấp MSVT"').suggestion).toBe('unclos -"cấp MSVT"')
  })

  it('none is offered of a document that this reader may not see', () => {
    library.apply(published('a', { bodyText: text, access: 'internal' }))
    expect(search('MSVT')).not.toHaveProperty('suggestion')
    expect(search('MSVT', {}, officer('u1')).suggestion).toBe('mã số vùng trồng')
  })

  it('of three letters one is offered in what is found by the other words, if they were typed in capitals', () => {
    library.apply(
      published('a', { bodyText: 'Giấy miễn thị thực có giá trị 5 năm' }),
      published('b', { bodyText: 'Mưa' }),
    )
    expect(search('MTT giá trị').suggestion).toBe('miễn thị thực giá trị')
    expect(search('mtt giá trị').suggestion).not.toContain('miễn')
    expect(search('MTT')).not.toHaveProperty('suggestion')
  })

  it('the phrase that most documents have is offered, and no half of one', () => {
    library.apply(
      published('a', { bodyText: 'Đường tuần tra biên phòng trên địa bàn xã' }),
      published('b', { bodyText: 'Ngày hội biên phòng toàn dân' }),
      published('c', { bodyText: 'Nền biên phòng toàn dân vững mạnh' }),
      ...[1, 2, 3].map((at) => published(`d${at}`, { bodyText: 'Địa bàn rộng' })),
    )
    expect(search('bptd').suggestion).toBe('biên phòng toàn dân')
  })
})

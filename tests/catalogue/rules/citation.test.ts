import { describe, expect, it } from '@jest/globals'
import { citationOf } from '../../../src/catalogue/rules/citation'
import { spokenSeconds } from '../../../src/catalogue/rules/spokenSeconds'

const cited = {
  title: 'Phê duyệt Đề án',
  number: '1191/QĐ-TTg',
  typeName: 'Quyết định',
  issuerName: 'Thủ tướng Chính phủ',
  issuedOn: '2020-08-05',
  version: 1,
}

describe('citationOf', () => {
  it('names an instrument by type, number, day, issuer and title', () => {
    expect(citationOf(cited)).toBe(
      'Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ: Phê duyệt Đề án',
    )
  })

  it.each([
    ['Quyết định (cá biệt)', 'Quyết định'],
    ['Quyết định của Thủ tướng Chính phủ', 'Quyết định'],
    ['Nghị quyết của Quốc hội, Ủy ban Thường vụ Quốc hội', 'Nghị quyết'],
    ['Thông tư liên tịch', 'Thông tư liên tịch'],
  ])('says of the type “%s” only what stands on the instrument', (typeName, printed) => {
    expect(citationOf({ ...cited, typeName })).toBe(
      `${printed} số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ: Phê duyệt Đề án`,
    )
  })

  it('leaves out what is not known', () => {
    expect(citationOf({ ...cited, typeName: null, issuerName: null, issuedOn: null })).toBe(
      'Văn bản số 1191/QĐ-TTg: Phê duyệt Đề án',
    )
  })

  it('names what has no number by title and version', () => {
    const leaflet = {
      ...cited,
      title: 'Ngày Biên phòng toàn dân',
      number: null,
      typeName: 'Tờ rơi',
      issuerName: 'Hải Đăng',
      issuedOn: '1968',
      version: 2,
    }
    expect(citationOf(leaflet)).toBe('Hải Đăng, Ngày Biên phòng toàn dân, Tờ rơi, phiên bản 2, năm 1968')
  })
})

describe('spokenSeconds', () => {
  it.each([
    ['', 0],
    ['Thưa', 1],
    ['Thưa bà con ngư', 1],
    ['Thưa bà con ngư dân', 2],
  ])('takes for %j %i seconds', (script, seconds) => {
    expect(spokenSeconds(script)).toBe(seconds)
  })
})

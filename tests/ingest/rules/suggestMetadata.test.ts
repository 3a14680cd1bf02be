import { describe, expect, it } from '@jest/globals'
import { suggestMetadata } from '../../../src/ingest/rules/suggestMetadata'

const NOTHING = { number: null, issuedOn: null, issuer: null, title: null, type: null }

describe('suggestMetadata', () => {
  it('reads the heading of a plan in two columns', () => {
    const firstPage = [
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'TỈNH PHÚ YÊN\tĐộc lập - Tự do - Hạnh phúc',
      'Số: 45 /KH-UBND\tPhú Yên, ngày 05 tháng 4 năm 2021',
      'KẾ HOẠCH',
      'Triển khai Quyết định số 1191/QĐ-TTg ngày 05/8/2020',
      'trên địa bàn tỉnh Phú Yên',
      'Căn cứ Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020',
    ].join('\n')
    expect(suggestMetadata({ fileName: 'scan0001.pdf', firstPage })).toEqual({
      number: '45/KH-UBND',
      issuedOn: '2021-04-05',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN',
      title: 'Triển khai Quyết định số 1191/QĐ-TTg ngày 05/8/2020 trên địa bàn tỉnh Phú Yên',
      type: 'Kế hoạch',
    })
  })

  it('reads a công văn and a Party paper', () => {
    const dispatch = 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG\nSố: 7905/UBND-KGVX\nV/v tuyên truyền biển, đảo\nKính gửi: các đồn'
    expect(suggestMetadata({ fileName: 'a.pdf', firstPage: dispatch })).toMatchObject({
      number: '7905/UBND-KGVX',
      title: 'tuyên truyền biển, đảo',
      type: 'Công văn',
      issuer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
    })
    expect(suggestMetadata({ fileName: 'a.pdf', firstPage: 'TỈNH ỦY PHÚ YÊN\nSố 45-KH/TU' })).toMatchObject({
      number: '45-KH/TU',
      type: 'Kế hoạch',
    })
  })

  it('takes a number from a file name that is nothing else', () => {
    expect(suggestMetadata({ fileName: '353-qd-ttg.signed.pdf', firstPage: '' })).toEqual({
      ...NOTHING,
      number: '353/QĐ-TTg',
      type: 'Quyết định',
    })
    expect(suggestMetadata({ fileName: 'KH 45 UBND_signed.pdf', firstPage: '' }).number).toBe('45/KH-UBND')
  })

  it.each(['scan0001.pdf', 'IMG-2020-05-01.jpg', '12-hd-ubnd.pdf', 'VanBanGoc_1.pdf', ''])(
    'guesses nothing from %j',
    (fileName) => {
      expect(suggestMetadata({ fileName, firstPage: 'Căn cứ Quyết định số 1191/QĐ-TTg, đã ban hành' })).toEqual(NOTHING)
    },
  )

  it('does not take the day of a quoted paper for its own, nor a day that does not exist', () => {
    const quoted = 'theo Quyết định ngày 05 tháng 8 năm 2020 của Thủ tướng'
    expect(suggestMetadata({ fileName: 'a.pdf', firstPage: quoted }).issuedOn).toBeNull()
    expect(suggestMetadata({ fileName: 'a.pdf', firstPage: 'Phú Yên, ngày 31 tháng 02 năm 2021' }).issuedOn).toBeNull()
  })
})

import { describe, expect, it } from '@jest/globals'
import { isUnmarkedSyllable, isVietnameseSyllable } from '../../src/vietnamese/isVietnameseSyllable'

const SEED =
  'góp phần xây dựng biên giới hòa bình hữu nghị hợp tác và phát triển Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai ' +
  'Quyết định cán bộ phụ trách thông tin đối ngoại khu vực biên giới biển các đồn Biên phòng được bồi dưỡng nghiệp vụ ' +
  'chủ quyền quốc gia bảo vệ bí mật nhà nước truyền thanh cơ sở giếng gì quỳnh khuỷu thuở ngoằn ngoèo nghiêng yêu uống oanh ' +
  'khuya xoong huýt quýt rượu nghệch tuềnh toàng quần chúng khuếch giặc giữ quyển khoẻ thuỷ loắt choắt'

describe('isVietnameseSyllable', () => {
  it.each(SEED.split(' '))('takes %s, decomposed and in capitals too', (syllable) => {
    expect(isVietnameseSyllable(syllable)).toBe(true)
    expect(isVietnameseSyllable(syllable.normalize('NFD'))).toBe(true)
    expect(isVietnameseSyllable(syllable.toUpperCase())).toBe(true)
  })

  it.each([
    '',
    'café',
    'père',
    'été',
    'the best',
    'Krông',
    'mËt',
    'tèi',
    'đ',
    'ng',
    'mat',
    'mật1',
    'gỏt',
    'quyển-',
    'áà',
    'naïve',
  ])('refuses %j', (text) => {
    expect(isVietnameseSyllable(text)).toBe(false)
  })
})

describe('isUnmarkedSyllable', () => {
  it.each(['bien', 'phong', 'nguoi', 'duong', 'tuyet', 'quy', 'an'])('knows %j', (key) => {
    expect(isUnmarkedSyllable(key)).toBe(true)
  })

  it.each(['pcmt', 'biển', 'ubnd', 'unclos', 'ncut', '1191', ''])('does not take %j for one', (key) => {
    expect(isUnmarkedSyllable(key)).toBe(false)
  })
})

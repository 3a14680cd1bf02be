/**
 * What officials write short and in full, one row for what means the same. Every library starts with these; its administrators
 * change them. Only what stands for one thing in official papers, and nothing that is a word of its own without its marks:
 * TƯ (Trung ương) would make every `từ` and `tự` mean it.
 * Source: NĐ 30/2020/NĐ-CP, Appendix III (types), and the names of agencies as printed in the documents of the field.
 */
export const SYNONYMS: readonly (readonly [short: string, full: string, ...others: string[]])[] = [
  // Agencies
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['BCH', 'Ban Chỉ huy'],
  ['BCĐ', 'Ban Chỉ đạo'],
  ['BĐBP', 'Bộ đội Biên phòng'],
  ['BP', 'Biên phòng'],
  ['ĐBP', 'Đồn Biên phòng', 'Đồn BP'],
  ['LLVT', 'lực lượng vũ trang'],
  ['TW', 'Trung ương'],
  ['TTg', 'Thủ tướng', 'Thủ tướng Chính phủ'],
  ['VHTTDL', 'Văn hóa, Thể thao và Du lịch', 'VH-TT-DL', 'VHTT&DL'],
  ['TTTT', 'Thông tin và Truyền thông', 'TT&TT'],
  ['BNG', 'Bộ Ngoại giao'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BCA', 'Bộ Công an'],
  ['BTTTT', 'Bộ Thông tin và Truyền thông', 'Bộ TTTT', 'Bộ TT&TT'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch', 'Bộ VHTTDL', 'Bộ VHTT&DL'],
  ['LHQ', 'Liên hợp quốc', 'Liên hiệp quốc'],
  // Types of documents
  ['QĐ', 'Quyết định'],
  ['NQ', 'Nghị quyết'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['CT', 'Chỉ thị'],
  ['KH', 'Kế hoạch'],
  ['QPPL', 'quy phạm pháp luật'],
  // Subjects
  ['TTĐN', 'thông tin đối ngoại'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['KT-XH', 'kinh tế - xã hội', 'KTXH'],
  ['QP-AN', 'quốc phòng - an ninh', 'QPAN', 'quốc phòng, an ninh'],
  ['ANQP', 'an ninh - quốc phòng', 'AN-QP', 'an ninh, quốc phòng'],
  ['DTTS', 'dân tộc thiểu số'],
  ['TDTT', 'thể dục thể thao'],
  ['BVBMNN', 'bảo vệ bí mật nhà nước', 'bảo vệ BMNN'],
  ['BMNN', 'bí mật nhà nước'],
  ['PBGDPL', 'phổ biến, giáo dục pháp luật'],
  ['PCTT', 'phòng, chống thiên tai'],
  ['TKCN', 'tìm kiếm cứu nạn'],
  ['ANTT', 'an ninh trật tự'],
  ['XNC', 'xuất nhập cảnh'],
  ['CNTT', 'công nghệ thông tin'],
  ['CĐS', 'chuyển đổi số'],
  ['IUU', 'khai thác thủy sản bất hợp pháp', 'khai thác hải sản bất hợp pháp'],
  ['UNCLOS', 'Công ước Liên hợp quốc về Luật Biển'],
  // Names of places that are spelt in several ways
  ['Daklak', 'Đắk Lắk', 'Đắc Lắc'],
]

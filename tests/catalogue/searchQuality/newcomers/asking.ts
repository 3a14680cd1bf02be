import type { JudgedQuery } from '../judgedQuery'

/**
 * In everyday language, in another order, with words that say nothing. Some of their words are in no text: it is enough when what is
 * offered instead leads there.
 */
export const everyday: readonly JudgedQuery[] = asked([
  { q: 'huyện tuy an còn không', relevant: { 'demo-10': 3 } },
  { q: 'gửi tài liệu về đâu mới đúng?', relevant: { 'demo-10': 3 } },
  { q: 'lỡ tải tài liệu mật lên thì làm thế nào', relevant: { 'demo-9': 3 } },
  { q: 'IUU là gì', relevant: { 'demo-6': 3 } },
  { q: 'có bão thì tàu thuyền phải làm gì?', relevant: { 'demo-5': 3 } },
  { q: 'bị sứa cắn thì rửa bằng gì', relevant: { 'loa-sua-lua': 3 } },
  { q: 'ăn cá nóc có sao không?', relevant: { 'hai-san-co-doc': 3 } },
  { q: 'mất sổ danh bạ thuyền viên thì làm sao', relevant: { 'so-tay-ra-khoi': 3 } },
  { q: 'dùng kích điện phạt bao nhiêu tiền', relevant: { 'muc-phat-chat-no': 3 } },
  { q: 'xã An Cư bây giờ thuộc xã nào', relevant: { 'demo-8': 3, 'dam-o-loan': 3 } },
  { q: 'bao giờ luật bảo vệ bí mật nhà nước mới có hiệu lực', relevant: { 'demo-9': 3 } },
  { q: 'nhân quyền tuyên ngôn', relevant: { 'demo-2': 3 } },
  { q: 'bản đồ phiếu soát', relevant: { 'demo-4': 3 } },
  { q: 'loa tiếng biên phòng', relevant: { 'tieng-loa': 3 } },
  { q: 'tôi muốn tìm tài liệu về nhân quyền', relevant: { 'demo-2': 3 } },
  { q: 'cho tôi xin lịch phát thanh tháng 4', relevant: { 'lich-phat-4': 3 } },
  { q: 'tài liệu tuyên truyền chống IUU', relevant: { 'demo-6': 3 } },
  { q: 'thông tin về cá nóc', relevant: { 'hai-san-co-doc': 3 } },
  { q: 'lớp xóa mù chữ của bộ đội', relevant: { 'hong-nhung': 3, 'thuy-thu': 3 } },
  { q: 'làm thế nào để đăng ký tàu cá', relevant: { 'so-tay-ra-khoi': 3 } },
  { q: 'số điện thoại góp ý', relevant: { 'hop-thu': 3 } },
  { q: 'Chính phủ quy định thế nào về thông tin đối ngoại', relevant: { 'nd-72': 3 } },
  { q: 'tên mới của phường Phú Lâm', relevant: { 'demo-4': 3 }, never: ['demo-13'] },
  { q: 'vào vịnh Xuân Đài gọi kênh nào', relevant: { 'du-thuyen': 3 } },
  { q: 'ai là người gác cột mốc 46', relevant: { 'cot-moc-46': 3 } },
  { q: 'khi nào phát lịch tuyên truyền biển đảo', relevant: { 'lich-phat-4': 3, 'lich-phat-3': 2 } },
  { q: 'cách phòng dịch tả lợn', relevant: { 'dich-ta': 3 } },
  { q: 'hỗ trợ tiền lắp thiết bị giám sát hành trình', relevant: { 'nq-59': 3 } },
  { q: 'ở đâu bán nước mắm ngon', relevant: { 'nuoc-mam': 3 } },
  { q: 'vì sao không được chụp ảnh văn bản gửi Zalo', relevant: { 'demo-9': 3 } },
])

/** English, in papers that have some. */
export const english: readonly JudgedQuery[] = [
  { q: 'human rights', relevant: { 'demo-2': 3 } },
  { q: 'Universal Declaration of Human Rights', relevant: { 'demo-2': 3 } },
  { q: 'right to education', relevant: { 'demo-2': 3 } },
  { q: '"freedom of thought, conscience and religion"', relevant: { 'demo-2': 3 } },
  { q: 'VHF channel 16', relevant: { 'du-thuyen': 3 } },
  { q: 'foreign yachts', relevant: { 'du-thuyen': 3 } },
  { q: 'quarantine officers', relevant: { 'du-thuyen': 3 } },
  { q: 'Xuan Dai Bay', relevant: { 'du-thuyen': 3 } },
  { q: 'no swimming', relevant: { 'tieng-anh': 3 } },
  { q: 'infographic', relevant: { 'demo-3': 3 } },
  { q: 'hotline kiểm lâm', relevant: { 'ngap-man': 3 } },
]

/** Quotes, minus, and a last word that is still being typed. */
export const signs: readonly JudgedQuery[] = [
  { q: '"bí mật nhà nước"', relevant: { 'demo-9': 3 } },
  { q: '"biên giới hòa bình, hữu nghị"', relevant: { 'demo-1': 3 } },
  { q: '“tiếng loa biên phòng”', relevant: { 'tieng-loa': 3 } },
  { q: '«tiếng loa biên phòng»', relevant: { 'tieng-loa': 3 } },
  { q: '"tàu ba không"', relevant: { 'ct-17': 3 } },
  { q: '"tieng loa" xe may', relevant: { 'tieng-loa': 3 } },
  { q: 'danh mục nơi nhận -2021', relevant: { 'demo-10': 3 }, never: ['demo-11', 'demo-12'] },
  { q: 'lửa -rừng', relevant: { 'loa-sua-lua': 3, 'thuy-thu': 3, 'ia-jloi': 3 }, never: ['canh-lua'] },
  { q: 'dịch tả lợn -"chợ phiên"', relevant: { 'dich-ta': 3 }, never: ['cho-phien'] },
  { q: 'nhân quyền -"Liên Hợp Quốc"', relevant: { 'demo-1': 3 }, never: ['demo-2', 'demo-3'] },
  { q: 'tuyên ngôn −infographic', relevant: { 'demo-2': 3 }, never: ['demo-3'] },
  { q: 'lịch phát thanh biển đảo -"tháng 3"', relevant: { 'lich-phat-4': 3 }, never: ['lich-phat-3'] },
  { q: 'biên phòng toàn d', relevant: { 'demo-7': 3 } },
  { q: 'tuyên ngôn nhân quy', relevant: { 'demo-2': 3 } },
  { q: 'làng nước mắ', relevant: { 'nuoc-mam': 3 } },
  { q: 'phiếu so', relevant: { 'demo-4': 3 } },
  { q: 'lê thị hồng nh', relevant: { 'hong-nhung': 3 } },
  { q: 'tieng loa b', relevant: { 'tieng-loa': 3 } },
  { q: 'cồng chi', relevant: { 'hoi-mdrak': 3 } },
  { q: 'ksor h', relevant: { 'ia-jloi': 3 } },
  { q: 'ksor h’n', relevant: { 'ia-jloi': 3 } },
  { q: 'chợ phi', relevant: { 'cho-phien': 3 } },
  { q: '1191/Q', relevant: { 'qd-1191-goc': 3, 'demo-1': 2 } },
  { q: '72/2015/NĐ', relevant: { 'nd-72': 3 } },
]

/** What must not be found. */
export const absent: readonly JudgedQuery[] = [
  { q: 'tàu ngầm hạt nhân', never: 'anything' },
  { q: 'xổ số kiến thiết', never: 'anything' },
  { q: '1192/QĐ-TTg', never: 'anything' },
  { q: '9999/QĐ-UBND', never: 'anything' },
  { q: '"hữu nghị hòa bình biên giới"', never: 'anything' },
  { q: '"loa biên phòng tiếng"', never: 'anything' },
  { q: 'qwrtzx', never: 'anything', suggestion: 'none' },
  { q: 'khách đi đường hỏi đúng nơi, ghi đúng địa chỉ', never: ['demo-13'] },
  { q: 'tờ gấp địa danh ven biển', never: ['demo-13'] },
  { q: '5/8/1999', never: 'anything' },
  { q: '0977 112 999', never: 'anything' },
  { q: 'nghị định 72/2016', never: ['nd-72'] },
  { q: 'Quyết định 1522 năm 2020', never: ['qd-1522-2019', 'qd-1522-2021'] },
  { q: '漢字', never: 'anything', suggestion: 'none' },
]

/** What is to stand first. */
export const firsts: readonly JudgedQuery[] = [
  { q: 'dịch tả lợn châu Phi', relevant: { 'dich-ta': 3, 'cho-phien': 2 } },
  { q: 'dich ta lon chau phi', relevant: { 'dich-ta': 3, 'cho-phien': 2 } },
  { q: 'lúa', relevant: { 'gat-lua': 3 } },
  { q: 'lụa', relevant: { 'det-lua': 3 } },
  { q: 'lửa', relevant: { 'canh-lua': 3, 'loa-sua-lua': 2, 'thuy-thu': 2, 'ia-jloi': 2 } },
  { q: 'quy chế phối hợp bảo vệ bến bãi', relevant: { 'ben-bai-2025': 3, 'ben-bai-2022': 2 } },
  { q: 'lịch phát thanh tuyên truyền biển đảo', relevant: { 'lich-phat-4': 3, 'lich-phat-3': 2 } },
  { q: 'bão số 12', relevant: { 'cd-07': 3 } },
  { q: 'bão số 13', relevant: { 'cd-08': 3 } },
  { q: 'bí mật nhà nước', relevant: { 'demo-9': 3, 'demo-1': 1, 'demo-4': 1 } },
  { q: 'Tuyên ngôn', relevant: { 'demo-2': 3, 'demo-3': 3 } },
  { q: 'bản tin khẩn cấp', relevant: { 'tt-39': 3, 'demo-5': 2 } },
  { q: 'Luật Biên phòng', relevant: { 'luat-bien-phong': 3, 'nd-106': 3 } },
  { q: 'thông tin đối ngoại', relevant: { 'kl-57': 3, 'qd-637': 3, 'qd-1191-goc': 3, 'nd-72': 3 } },
  { q: 'chiêng', relevant: { 'ia-jloi': 3, 'hoi-mdrak': 2, 'm-cham-hroi': 2, 'm-bao-cao-xuan-hoa': 1 } },
  { q: 'bến bãi', relevant: { 'ben-bai-2025': 3, 'ben-bai-2022': 2 } },
  { q: 'đài truyền thanh', relevant: { 'tt-39': 3, 'qd-1522-2019': 3, 'ca-thu-am': 3 } },
  {
    q: 'Phú Yên',
    relevant: { 'demo-8': 3, 'quang-ba-moi': 3, 'nq-817': 3, 'quang-ba-cu': 3, 'm-cham-hroi': 3 },
  },
  { q: 'cột mốc', relevant: { 'cot-moc-46': 3, 'quoc-gia-lang-gieng': 3 } },
  { q: 'nội bộ', relevant: { 'demo-9': 2, 'demo-11': 2 } },
]

function asked(queries: readonly JudgedQuery[]): JudgedQuery[] {
  return queries.map((query) => ({ ...query, orOffered: true }))
}

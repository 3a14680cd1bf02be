import type { JudgedQuery } from '../judgedQuery'

export const synonyms: readonly JudgedQuery[] = [
  {
    q: 'TTĐN khu vực biên giới, ven biển',
    relevant: { 'o-kh-ttdn-2025': 3, 'o-kh-ttdn-2022': 2 },
    never: ['o-qd-khu-vuc'],
  },
  { q: 'hội đàm BĐBP tỉnh Đắk Lắk', relevant: { 'o-bb-hoi-dam': 3 }, never: ['o-bb-giao-ban'] },
  { q: 'UBND xã Ia Lốp', relevant: { 'o-loa-dich': 3 }, never: ['o-cd-bao-12'] },
  { q: 'phát triển KT-XH gắn với QPAN', relevant: { 'o-nq-ktxh': 3 }, never: ['o-kh-du-lich'] },
  { q: 'ATTT mạng', relevant: { 'o-qc-attt': 3 }, never: ['o-loa-lua'] },
  { q: 'DTTS huyện Ea Súp', relevant: { 'o-kh-ea-sup': 3 }, never: ['o-bc-cu-mgar'] },
  { q: 'NĐ cảnh sát biển', relevant: { 'o-nd-csb': 3 }, never: ['o-loa-iuu'] },
  { q: 'Sở VHTTDL cồng chiêng', relevant: { 'o-cong-chieng': 3 }, never: ['o-kh-du-lich'] },
  { q: 'ĐBP Yok Đôn', relevant: { 'o-hd-vanh-dai': 3 }, never: ['o-loa-iuu'] },
  { q: 'Bộ NN&PTNT nhật ký khai thác', relevant: { 'o-tt-vms': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'công ước cốt lõi của LHQ', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'nhà đại đoàn kết MTTQ', relevant: { 'o-bb-mdrak': 3 }, never: ['o-phan-tach'] },
]

export const everyday: readonly JudgedQuery[] = [
  { q: 'mang bao nhiêu ngoại tệ thì phải khai hải quan', relevant: { 'o-hd-kieu-bao': 3 } },
  { q: 'bị sứa đốt thì làm thế nào', relevant: { 'o-st-ngu-dan': 3 } },
  { q: 'nhặt được gói hàng lạ trôi trên biển phải làm gì', relevant: { 'o-loa-ma-tuy': 3 } },
  { q: 'bị nước ngoài bắt giữ thì gọi số nào', relevant: { 'o-cv-bao-ho': 3, 'o-st-ngu-dan': 3 } },
  { q: 'tụ họp tại nhà riêng có phải đăng ký không?', relevant: { 'o-hd-ton-giao': 3 } },
  { q: 'đi hái nấm trong vành đai có cần giấy không', relevant: { 'o-hd-vanh-dai': 3 } },
  { q: 'máy nhiễm mã độc thì phải làm sao', relevant: { 'o-qc-attt': 3 } },
  { q: 'lợn ốm có được bán không', relevant: { 'o-loa-dich': 3 } },
  { q: 'ai là người phát ngôn của ủy ban nhân dân tỉnh', relevant: { 'o-qc-phat-ngon-2024': 3 } },
  { q: 'không duy trì giám sát hành trình bị phạt bao nhiêu', relevant: { 'o-nd-38': 3 }, never: ['o-english'] },
  { q: 'vì sao mạng bị chậm', relevant: { 'o-st-nhan-quyen': 3 } },
  { q: 'con tôi muốn học tiếng Việt ở đâu', relevant: { 'o-hd-kieu-bao': 3 } },
  { q: 'bão số 13 học sinh nghỉ học mấy ngày', relevant: { 'o-cd-bao-13': 3 } },
  { q: 'trẻ em có được đi biển dài ngày không', relevant: { 'o-st-ngu-dan': 3 } },
  { q: 'may drones be flown over restricted areas', relevant: { 'o-english': 3 } },
  { q: 'rua bien mac luoi phai lam gi', relevant: { 'o-st-ngu-dan': 3 } },
]

export const fewWords: readonly JudgedQuery[] = [
  { q: 'vịnh Xuân Đài', relevant: { 'o-cd-bao-12': 3, 'o-loa-bao': 3 }, never: ['o-st-ngu-dan'] },
  { q: 'đầm Cù Mông', relevant: { 'o-cd-bao-12': 3 }, never: ['o-kh-ea-sup', 'o-bb-mdrak'] },
  { q: 'người Mông', relevant: { 'o-bb-mdrak': 3 }, never: ['o-cd-bao-12'] },
  { q: 'Hàn Quốc', relevant: { 'o-kh-du-lich': 3, 'o-bc-krong-pac': 1, 'o-hd-ton-giao': 1 }, never: ['o-hd-kieu-bao'] },
  { q: 'Thái Lan', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-hd-kieu-bao'] },
  { q: 'già làng', relevant: { 'o-bb-mdrak': 3 }, never: ['o-loa-iuu'] },
  { q: 'lở mồm long móng', relevant: { 'o-tt-kiem-dich': 3 }, never: ['o-loa-dich'] },
  { q: 'tiền chuộc', relevant: { 'o-loa-lua': 3, 'o-st-ngu-dan': 3 }, never: ['o-nd-38'] },
  { q: 'tàu vỏ sắt', relevant: { 'o-bc-dau-do': 3 }, never: ['o-cd-bao-12'] },
  { q: 'máy phát điện', relevant: { 'o-bb-hoi-dam': 3, 'o-st-ngu-dan': 3 }, never: ['o-cv-bao-ho'] },
  { q: 'căn cước', relevant: { 'o-loa-lua': 3, 'o-hd-vanh-dai': 3 }, never: ['o-hd-ton-giao'] },
  { q: 'mật phục', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-qc-attt'] },
]

/** Unkind, but within what is promised. */
export const nasty: readonly JudgedQuery[] = [
  {
    q: 'Xử lý dứt điểm tàu cá “3 không”: không đăng ký, không đăng kiểm, không giấy phép.',
    relevant: { 'o-qd-the-vang': 3 },
    never: ['o-st-ngu-dan'],
  },
  { q: 'phạt tiền tối đa 1.000.000.000 đồng', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-kh-ttdn-2025'] },
  { q: '0981 84 84 84', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-english'] },
  { q: 'BV 9214 TS', relevant: { 'o-bc-dau-do': 3 }, never: ['o-ocr-ban-giao'] },
  { q: 'Vung Ro border guard station', relevant: { 'o-english': 3 }, never: ['o-bc-dau-do', 'o-ocr-ban-giao'] },
  { q: 'lễ hội\u00a0sầu\u00a0riêng', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-cong-chieng'] },
  { q: 'mười hai tấn gạo', never: ['o-bb-hoi-dam'] },
  { q: '"mốc 40 đến 44"', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-hd-vanh-dai'] },
  { q: 'Y THIM BYA', relevant: { 'o-cong-chieng': 3 }, never: ['o-ia-rsai'] },
  { q: 'người bị bắt giữ -"bảo hộ công dân"', never: ['o-cv-bao-ho', 'o-st-ngu-dan'] },
  { q: 'lãnh hải rộng 12 hải lý', relevant: { 'o-hd-hoang-sa': 3 }, never: ['o-bc-dau-do'] },
  { q: "V/v xác minh tin bịa đặt ... xã Ea H'leo", relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-cv-bao-ho'] },
  { q: 'hoả tốc ứng phó', relevant: { 'o-cd-bao-12': 3, 'o-cd-bao-13': 3 }, never: ['o-loa-bao'] },
  { q: 'kênh 16', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-english', 'o-cd-bao-12'] },
]

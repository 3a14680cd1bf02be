import type { JudgedQuery } from '../judgedQuery'

export const marksRank: readonly JudgedQuery[] = [
  { q: 'vôi', relevant: { 'o-loa-dich': 3 }, never: ['o-english'] },
  { q: 'sứa', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-english'] },
  { q: 'hái nấm', relevant: { 'o-hd-vanh-dai': 3 }, never: ['o-english'] },
  { q: 'chùa', relevant: { 'o-bc-cu-mgar': 3 }, never: ['o-english'] },
  { q: 'bò biển', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'bàn thờ', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-hd-hoang-sa'] },
  {
    q: 'thuyền trưởng',
    relevant: { 'o-tt-vms': 3, 'o-bc-dau-do': 3, 'o-st-ngu-dan': 3, 'demo-5': 3, 'o-ocr-ban-giao': 2 },
    never: ['o-english'],
  },
  { q: 'cá ngừ', relevant: { 'o-qd-the-vang': 3, 'o-loa-ma-tuy': 3, 'o-ocr-ban-giao': 1 }, never: ['o-english'] },
]

export const phraseRank: readonly JudgedQuery[] = [
  { q: 'cảng chỉ định', relevant: { 'o-loa-iuu': 3, 'o-tt-vms': 2 }, never: ['o-bc-dau-do'] },
  { q: 'học tiếng Việt', relevant: { 'o-hd-kieu-bao': 3, 'o-st-nhan-quyen': 1 }, never: ['o-bb-hoi-dam'] },
  {
    q: 'vùng biển nước ngoài',
    relevant: { 'o-loa-iuu': 3, 'o-qd-the-vang': 3, 'demo-6': 3, 'o-st-ngu-dan': 1 },
    never: ['o-hd-hoang-sa'],
  },
  { q: 'người nước ngoài', relevant: { 'o-st-nhan-quyen': 3, 'o-st-ngu-dan': 3 }, never: ['o-nd-csb'] },
  { q: 'mục sư Hàn Quốc', relevant: { 'o-hd-ton-giao': 3 }, never: ['o-kh-du-lich', 'o-bc-krong-pac'] },
  { q: 'ngư dân bị nạn', relevant: { 'o-ocr-ban-giao': 3, 'o-cv-bao-ho': 1 }, never: ['o-loa-iuu'] },
]

export const titleRank: readonly JudgedQuery[] = [
  { q: 'bảo hộ công dân', relevant: { 'o-cv-bao-ho': 3, 'o-st-ngu-dan': 1 }, never: ['o-loa-lua'] },
  {
    q: 'phát ngôn',
    relevant: { 'o-qc-phat-ngon-2024': 3, 'o-qc-phat-ngon-2018': 1, 'o-cv-ea-hleo': 1 },
    never: ['o-kh-buon-lau'],
  },
  { q: 'sòng bạc', relevant: { 'o-loa-lua': 3 }, never: ['o-bb-hoi-dam'] },
  { q: 'Mondulkiri', relevant: { 'o-bb-hoi-dam': 3, 'o-bc-cot-moc': 2 }, never: ['o-hd-vanh-dai'] },
  { q: 'Công ước Luật Biển 1982', relevant: { 'o-hd-hoang-sa': 3 }, never: ['o-st-nhan-quyen'] },
  { q: 'người Việt Nam ở nước ngoài', relevant: { 'o-hd-kieu-bao': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'cứu hộ rùa', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-cv-bao-ho'] },
]

export const inForce: readonly JudgedQuery[] = [
  { q: 'xử phạt vi phạm hành chính thủy sản', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-nd-csb'] },
  { q: 'tang tru ngu cu cam', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-tt-vms'] },
  { q: 'kích điện', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-st-ngu-dan'] },
  // What was superseded is still found by what only it says.
  { q: 'san hô bào ngư vành tai', relevant: { 'o-nd-42': 3 }, never: ['o-nd-38'] },
  { q: '42/2019', relevant: { 'o-nd-42': 3 }, never: ['o-nd-csb'] },
  {
    q: 'quy chế phát ngôn và cung cấp thông tin cho báo chí',
    relevant: { 'o-qc-phat-ngon-2024': 3, 'o-qc-phat-ngon-2018': 2 },
    never: ['o-cv-ea-hleo'],
  },
  {
    q: 'nguoi phat ngon chanh van phong',
    relevant: { 'o-qc-phat-ngon-2024': 3, 'o-qc-phat-ngon-2018': 2 },
    never: ['o-bb-giao-ban'],
  },
  { q: 'họp báo định kỳ sáu tháng', relevant: { 'o-qc-phat-ngon-2018': 3 }, never: ['o-qc-phat-ngon-2024'] },
]

export const newer: readonly JudgedQuery[] = [
  {
    q: 'kế hoạch công tác thông tin đối ngoại khu vực biên giới, ven biển',
    relevant: { 'o-kh-ttdn-2025': 3, 'o-kh-ttdn-2022': 2 },
    never: ['o-kh-du-lich'],
  },
  {
    q: 'phân công và kinh phí công tác thông tin đối ngoại',
    relevant: { 'o-kh-ttdn-2025': 3, 'o-kh-ttdn-2022': 2 },
    never: ['o-kh-buon-lau'],
  },
  {
    q: 'ấn phẩm phim tài liệu cho các đồn',
    relevant: { 'o-kh-ttdn-2025': 3, 'o-kh-ttdn-2022': 2 },
    never: ['o-kh-du-lich'],
  },
  { q: '480 triệu đồng', relevant: { 'o-kh-ttdn-2022': 3 }, never: ['o-kh-ttdn-2025'] },
  { q: 'cụm pa-nô tại bến cá', relevant: { 'o-kh-ttdn-2025': 3 }, never: ['o-kh-ttdn-2022', 'o-loa-iuu'] },
]

import type { JudgedQuery } from '../judgedQuery'

export const fullMarks: readonly JudgedQuery[] = [
  { q: 'vành đai biên giới', relevant: { 'o-hd-vanh-dai': 3 }, never: ['o-bc-cot-moc'] },
  { q: 'cồng chiêng', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-iuu'] },
  { q: 'miễn thị thực', relevant: { 'o-hd-kieu-bao': 3 }, never: ['o-ocr-chi-thi'] },
  { q: 'bạo lực gia đình', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-loa-lua'] },
  { q: 'tảo hôn, hôn nhân cận huyết', relevant: { 'o-kh-ea-sup': 3 }, never: ['o-phan-tach'] },
  { q: 'đường cơ sở', relevant: { 'o-hd-hoang-sa': 3, 'o-st-ngu-dan': 3 }, never: ['o-english'] },
]

export const noMarks: readonly JudgedQuery[] = [
  { q: 'duong day nong bao ho cong dan', relevant: { 'o-cv-bao-ho': 3, 'o-st-ngu-dan': 1 }, never: ['o-bb-hoi-dam'] },
  { q: 'long be tom hum', relevant: { 'o-cd-bao-12': 3, 'o-loa-bao': 3 }, never: ['o-cd-bao-13'] },
  { q: 'diem nhom tin lanh', relevant: { 'o-bc-cu-mgar': 3, 'o-st-nhan-quyen': 1 }, never: ['o-hd-ton-giao'] },
  { q: 'chau ban trieu nguyen', relevant: { 'o-qd-1911': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'ra soat dinh ky pho quat', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-bb-giao-ban'] },
  { q: 'det tho cam', relevant: { 'o-ia-rsai': 3 }, never: ['o-nd-42'] },
  { q: 'luoi cau moc vao tay', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-bc-cot-moc'] },
]

export const partlyMarked: readonly JudgedQuery[] = [
  { q: 'đuong day nóng', relevant: { 'o-cv-bao-ho': 3, 'o-st-ngu-dan': 1, 'o-loa-lua': 1 }, never: ['o-bb-hoi-dam'] },
  { q: 'sầu rieng krong pắc', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-kh-ea-sup'] },
  { q: 'tho cẩm gia rai', relevant: { 'o-ia-rsai': 3 }, never: ['o-kh-ea-sup', 'o-loa-dich'] },
  { q: 'cot mốc quoc giới', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-hd-vanh-dai'] },
  { q: 'thiết bi giám sat hành trinh', relevant: { 'o-nd-38': 3, 'demo-6': 3 }, never: ['o-nd-42'] },
  { q: 'lừa đao trực tuyen', relevant: { 'o-loa-lua': 3 }, never: ['o-qc-attt'] },
  { q: 'vợ toi quốc tich pháp', relevant: { 'o-hd-kieu-bao': 3 }, never: ['o-cv-bao-ho'] },
]

export const capitals: readonly JudgedQuery[] = [
  { q: 'BIÊN BẢN HỘI ĐÀM', relevant: { 'o-bb-hoi-dam': 3 }, never: ['o-bb-mdrak', 'o-bb-giao-ban'] },
  { q: 'CÔNG ĐIỆN BÃO SỐ 12', relevant: { 'o-cd-bao-12': 3 }, never: ['o-cd-bao-13'] },
  { q: 'SO TAY CONG TAC NHAN QUYEN', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-st-ngu-dan'] },
  { q: 'chuyên án 325t', relevant: { 'o-bc-ma-tuy': 3 }, never: ['o-loa-ma-tuy'] },
  { q: 'gÀNH đÁ đĨA', relevant: { 'o-kh-du-lich': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'SHORE PASSES', relevant: { 'o-english': 3 }, never: ['o-ocr-ban-giao'] },
]

export const tonePlacement: readonly JudgedQuery[] = [
  {
    q: 'xử phạt vi phạm hành chính trong lĩnh vực thuỷ sản',
    relevant: { 'o-nd-38': 3, 'o-nd-42': 2 },
    never: ['o-tt-vms'],
  },
  { q: 'số hoá châu bản', relevant: { 'o-qd-1911': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'sức khoẻ cho voi', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-dich'] },
  { q: 'xoá bỏ hủ tục thách cưới', relevant: { 'o-phan-tach': 3 }, never: ['o-kh-ea-sup'] },
  { q: 'thuỷ điện Sông Hinh', relevant: { 'o-cd-bao-13': 3 }, never: ['o-cd-bao-12'] },
  { q: 'khoá van dầu', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-bc-dau-do'] },
  { q: 'giấy tờ tuỳ thân', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-hd-vanh-dai'] },
  {
    q: 'Đồn Biên phòng Hoà Hiệp Nam',
    relevant: { 'o-loa-ma-tuy': 3, 'demo-7': 3, 'demo-12': 3, 'demo-11': 2 },
    never: ['o-loa-iuu'],
  },
]

export const decomposed: readonly JudgedQuery[] = [
  { q: 'chiêng knah'.normalize('NFD'), relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-iuu'] },
  { q: 'nối dây bắt buộc', relevant: { 'o-phan-tach': 3 }, never: ['o-loa-bao'] },
  { q: 'nối dây bắt buộc'.normalize('NFD'), relevant: { 'o-phan-tach': 3 }, never: ['o-loa-bao'] },
  { q: 'bị sứa lửa đốt'.normalize('NFD'), relevant: { 'o-st-ngu-dan': 3 }, never: ['o-loa-lua'] },
  { q: 'Đại đoàn kết các dân tộc', relevant: { 'o-phan-tach': 3 }, never: ['o-bb-mdrak'] },
  // As Windows-1258 writes it: the letter composed, the tone beside it.
  {
    q: 'ngươ\u0300i co\u0301 uy ti\u0301n đươ\u0323c câ\u0301p ba\u0301o',
    relevant: { 'o-phan-tach': 3 },
    never: ['o-bc-cu-mgar'],
  },
]

export const letterD: readonly JudgedQuery[] = [
  { q: 'Ðồn Biên phòng Yok Ðôn', relevant: { 'o-hd-vanh-dai': 3, 'o-bc-cot-moc': 1 }, never: ['o-loa-ma-tuy'] },
  { q: '1911/QÐ-UBND', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
  { q: 'Ðắk Ðam', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-cong-chieng'] },
  { q: 'dak dam', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-kh-ea-sup'] },
  { q: 'cửa Ðà Diễn', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-ocr-chi-thi'] },
  { q: 'ganh da dia', relevant: { 'o-kh-du-lich': 3 }, never: ['o-hd-hoang-sa'] },
]

// Whether “Mgar” finds “M’gar” is not promised and not asked.
export const apostrophes: readonly JudgedQuery[] = [
  { q: "Cư M'gar", relevant: { 'o-bc-cu-mgar': 3 }, never: ['o-kh-ea-sup'] },
  { q: 'huyện M’Drắk', relevant: { 'o-bb-mdrak': 3 }, never: ['o-bc-cu-mgar'] },
  { q: "ea h'leo", relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-bc-krong-pac'] },
  { q: "ia r'sai", relevant: { 'o-ia-rsai': 3 }, never: ['o-bc-cot-moc'] },
  { q: "Ia R'vê", relevant: { 'o-bc-cot-moc': 3, 'o-kh-ea-sup': 3 }, never: ['o-ia-rsai', 'o-loa-dich'] },
  { q: "nghệ nhân H'Lan Niê", relevant: { 'o-cong-chieng': 3 }, never: ['o-bc-krong-pac'] },
  { q: "KSOR H'BIA", relevant: { 'o-ia-rsai': 3 }, never: ['o-cong-chieng'] },
]

import type { JudgedQuery } from '../judgedQuery'

export const byNumber: readonly JudgedQuery[] = [
  { q: '733/SNgV-LS', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-english', 'o-hd-kieu-bao'] },
  { q: '61/2019/NĐ-CP', relevant: { 'o-nd-csb': 3 }, never: ['o-nd-42', 'o-nd-38'] },
  { q: '25/2016/TT-BNNPTNT', relevant: { 'o-tt-kiem-dich': 3 }, never: ['o-tt-vms'] },
  { q: '05/KH-BCĐ389', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-kh-ttdn-2025'] },
  { q: '145/CV-BTG', relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-bb-giao-ban'] },
  { q: '902/QĐ-SKHCN', relevant: { 'o-qc-attt': 3 }, never: ['o-qd-1911'] },
  { q: '418/BC-BCH', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-bc-ma-tuy'] },
  { q: '07/CT-UB', relevant: { 'o-ocr-chi-thi': 3 }, never: ['o-bb-mdrak'] },
]

export const numberShapes: readonly JudgedQuery[] = [
  { q: '1911', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
  { q: '1911/qd-ubnd', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc', 'o-qc-phat-ngon-2024'] },
  { q: 'QĐ 1911', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-the-vang'] },
  { q: '1911 QD UBND', relevant: { 'o-qd-1911': 3 }, never: ['o-qc-phat-ngon-2018'] },
  { q: '733 sngv', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-english'] },
  { q: 'nd 38/2024', relevant: { 'o-nd-38': 3 }, never: ['o-nd-csb'] },
  { q: '38 2024 nđ cp', relevant: { 'o-nd-38': 3 }, never: ['o-nd-42'] },
  { q: 'nghị định 61/2019', relevant: { 'o-nd-csb': 3 }, never: ['o-nd-38'] },
  { q: 'TT 21/2018', relevant: { 'o-tt-vms': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'luật 33/2018/qh14', relevant: { 'o-luat-csb': 3 }, never: ['o-nd-csb'] },
  { q: 'số 2874/QĐ-UBND', relevant: { 'o-qc-phat-ngon-2018': 3, 'o-qc-phat-ngon-2024': 1 }, never: ['o-qd-1911'] },
  { q: 'công điện 14', relevant: { 'o-cd-bao-13': 3 }, never: ['o-cd-bao-12'] },
  { q: 'BC 57 ĐBP', relevant: { 'o-bc-dau-do': 3 }, never: ['o-bc-ma-tuy'] },
]

export const byTitle: readonly JudgedQuery[] = [
  { q: 'Luật Cảnh sát biển Việt Nam', relevant: { 'o-luat-csb': 3, 'o-nd-csb': 2 }, never: ['o-tt-vms'] },
  { q: 'gỡ cảnh báo thẻ vàng', relevant: { 'o-qd-the-vang': 3 }, never: ['o-loa-iuu'] },
  { q: 'lễ hội sầu riêng', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-cong-chieng'] },
  { q: 'bàn giao nhà đại đoàn kết', relevant: { 'o-bb-mdrak': 3 }, never: ['o-phan-tach', 'o-ocr-ban-giao'] },
  { q: 'số hóa tư liệu chủ quyền', relevant: { 'o-qd-1911': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'sổ tay ngư dân đi biển an toàn', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-st-nhan-quyen'] },
  { q: 'foreign yachts calling at ports', relevant: { 'o-english': 3 }, never: ['o-kh-du-lich'] },
]

export const byIssuer: readonly JudgedQuery[] = [
  { q: 'Ban Chỉ đạo 389', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-st-nhan-quyen'] },
  { q: 'Hội Liên hiệp Phụ nữ', relevant: { 'o-ia-rsai': 3 }, never: ['o-st-nhan-quyen'] },
  {
    q: 'sở ngoại vụ phú yên',
    relevant: { 'o-cv-bao-ho': 3, 'o-hd-kieu-bao': 3, 'o-english': 3 },
    never: ['o-st-nhan-quyen'],
  },
  { q: 'đồn biên phòng yok đôn', relevant: { 'o-hd-vanh-dai': 3, 'o-bc-cot-moc': 1 }, never: ['o-bc-dau-do'] },
  { q: 'Phòng Tư pháp Ea Súp', relevant: { 'o-kh-ea-sup': 3 }, never: ['o-st-nhan-quyen'] },
  { q: 'Ban Dân tộc và Tôn giáo', relevant: { 'o-hd-ton-giao': 3 }, never: ['o-nd-csb'] },
  { q: 'Mặt trận Tổ quốc M’Drắk', relevant: { 'o-bb-mdrak': 3 }, never: ['o-cv-ea-hleo'] },
  { q: 'phòng nội vụ tin lành', relevant: { 'o-bc-cu-mgar': 3 }, never: ['o-hd-ton-giao'] },
]

export const bySummary: readonly JudgedQuery[] = [
  { q: 'sang mạn trái phép', relevant: { 'o-bc-dau-do': 3 }, never: ['o-bb-hoi-dam'] },
  { q: 'cảnh hiệu phù hiệu trang phục', relevant: { 'o-nd-csb': 3 }, never: ['o-luat-csb'] },
  { q: 'động vật hoang dã', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'ketamin hồng phiến', relevant: { 'o-bc-ma-tuy': 3 }, never: ['o-loa-ma-tuy'] },
  { q: 'xác nhận gốc Việt', relevant: { 'o-hd-kieu-bao': 3 }, never: ['o-tt-vms'] },
  { q: 'bài ngắn kèm tình huống', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-st-ngu-dan'] },
  { q: 'loa kéo ở bến cá', relevant: { 'o-loa-iuu': 3 }, never: ['o-kh-ttdn-2025'] },
]

export const byBody: readonly JudgedQuery[] = [
  { q: 'lưới lồng bát quái', relevant: { 'o-nd-38': 3 }, never: ['o-nd-42'] },
  { q: 'hải sâm vú trắng', relevant: { 'o-nd-42': 3 }, never: ['o-nd-38'] },
  { q: 'bò giống lai Sind', relevant: { 'o-nq-ktxh': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'ngạt khí ở hầm cá', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-bc-dau-do'] },
  { q: 'suối Đắk Đam', relevant: { 'o-bc-cot-moc': 3 }, never: ['o-loa-dich', 'o-hd-vanh-dai'] },
  { q: 'rau dớn con thằn lằn', relevant: { 'o-ia-rsai': 3 }, never: ['o-cong-chieng'] },
  { q: 'mã độc tống tiền', relevant: { 'o-qc-attt': 3 }, never: ['o-bc-krong-pac'] },
  { q: 'mã số vùng trồng', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-qc-attt'] },
]

export const byFile: readonly JudgedQuery[] = [
  { q: 'Song Tử Tây', relevant: { 'o-hd-hoang-sa': 3 }, never: ['o-cv-ea-hleo'] },
  { q: 'hải đăng Tiên Nữ Sinh Tồn', relevant: { 'o-hd-hoang-sa': 3 }, never: ['o-kh-du-lich'] },
  { q: 'thuyen thung mien le phi', relevant: { 'o-ocr-chi-thi': 3 }, never: ['o-hd-kieu-bao'] },
  // Typed with marks, but the scan has none: it is the only one, so it is what was asked for.
  { q: 'thuyền thúng miễn lệ phí', relevant: { 'o-ocr-chi-thi': 3 }, never: ['o-hd-kieu-bao'] },
  { q: 'trôi dạt trên bè tre', relevant: { 'o-ocr-ban-giao': 3 }, never: ['o-bc-ma-tuy'] },
  { q: 'PY 90277', relevant: { 'o-ocr-ban-giao': 3 }, never: ['o-bc-dau-do'] },
  { q: 'thuyết minh viên tối đa 25 khách', relevant: { 'o-cong-chieng': 3 }, never: ['o-kh-du-lich'] },
]

export const byScript: readonly JudgedQuery[] = [
  { q: 'chằng buộc kỹ áo phao đèn pin', relevant: { 'o-loa-bao': 3 }, never: ['o-st-ngu-dan'] },
  { q: 'bột trắng hay viên nén', relevant: { 'o-loa-ma-tuy': 3 }, never: ['o-bc-ma-tuy'] },
  { q: 'giò chả xách tay', relevant: { 'o-loa-dich': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'lợn bỏ ăn tím tai', relevant: { 'o-loa-dich': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'ngồi tù xứ người', relevant: { 'o-loa-iuu': 3 }, never: ['o-st-ngu-dan'] },
  { q: 'nhắn vị trí về nhà', relevant: { 'o-loa-lua': 3 }, never: ['o-loa-bao'] },
]

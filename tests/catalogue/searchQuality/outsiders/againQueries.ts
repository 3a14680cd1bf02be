import type { JudgedQuery } from '../judgedQuery'

export const numbersAgain: readonly JudgedQuery[] = [
  { q: '38/2024/NĐ/CP', relevant: { 'o-nd-38': 3 }, never: ['o-nd-42'] },
  { q: '1911 / QĐ - UBND', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
  { q: '1911/QĐ–UBND', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
  { q: 'QĐ1911', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
  { q: '733-SNgV-LS', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-english'] },
  { q: 'CV 145 BTG', relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-bb-giao-ban'] },
  { q: 'Số: 61/2019/NĐ-CP', relevant: { 'o-nd-csb': 3 }, never: ['o-nd-42'] },
  { q: 'thông tư 25/2016/tt bnnptnt', relevant: { 'o-tt-kiem-dich': 3 }, never: ['o-tt-vms'] },
  { q: '208 bc ubnd', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-bc-cu-mgar'] },
  { q: 'kh 05 bcđ 389', relevant: { 'o-kh-buon-lau': 3 }, never: ['o-kh-ttdn-2025'] },
  { q: 'nghị quyết 41 hđnd', relevant: { 'o-nq-ktxh': 3 }, never: ['o-bc-cot-moc'] },
  // A number that nothing has is not the next one.
  { q: '1912/QĐ-UBND', never: ['o-qd-1911', 'o-qd-khu-vuc'] },
  { q: 'Nghị định 39/2024/NĐ-CP', never: ['o-nd-38', 'o-nd-42'] },
  {
    q: 'Nghị định số 42/2019/NĐ-CP quy định xử phạt vi phạm hành chính trong lĩnh vực thủy sản',
    relevant: { 'o-nd-42': 3 },
    never: ['o-nd-csb'],
  },
  {
    q: 'Quyết định 1620/QĐ-UBND ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí',
    relevant: { 'o-qc-phat-ngon-2024': 3 },
    never: ['o-qd-khu-vuc'],
  },
]

export const wordsAgain: readonly JudgedQuery[] = [
  // Marks that are a little off: the right word stands in the text, with others.
  { q: 'cồng chiềng', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-iuu'] },
  { q: 'thổ câm', relevant: { 'o-ia-rsai': 3 }, never: ['o-loa-dich'] },
  { q: 'trạm ra đa', relevant: { 'o-qd-khu-vuc': 3 }, never: ['o-loa-bao'] },
  { q: 'bãi đẻ mực lá', relevant: { 'o-st-ngu-dan': 3 }, never: ['o-kh-du-lich'] },
  { q: 'phạm nhân được dùng kinh sách', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-hd-ton-giao'] },
  { q: 'gianh giới', never: ['o-loa-iuu', 'o-st-ngu-dan'] },
  { q: 'hải đăng Mũi Điện', relevant: { 'o-kh-du-lich': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'đảo Gạc Ma 1988', relevant: { 'o-hd-hoang-sa': 3 }, never: ['o-qd-1911'] },
  { q: 'lễ hội măng cụt', never: ['o-bc-krong-pac', 'o-cong-chieng'] },
  { q: 'tàu ngầm hạt nhân', never: ['o-luat-csb', 'o-bc-dau-do', 'o-st-ngu-dan'] },
  { q: 'chó nghiệp vụ', never: ['o-bc-ma-tuy', 'o-bc-dau-do'] },
  { q: 'rừng khộp', relevant: { 'o-hd-vanh-dai': 3 }, never: ['o-ia-rsai'] },
  { q: 'bò lai Sind', relevant: { 'o-nq-ktxh': 3 }, never: ['o-tt-kiem-dich'] },
  { q: 'thẻ vàng tù', relevant: { 'o-loa-iuu': 3 }, never: ['o-luat-csb'] },
  { q: 'lobster cages', relevant: { 'o-english': 3 }, never: ['o-cd-bao-12', 'o-loa-bao'] },
  { q: 'THUYỀN TRƯỞNG CẢM ƠN', relevant: { 'o-ocr-ban-giao': 3 }, never: ['o-bc-dau-do'] },
  { q: 'đóng dấu xuất bến', relevant: { 'o-ocr-chi-thi': 3 }, never: ['o-loa-bao'] },
]

export const keysAgain: readonly JudgedQuery[] = [
  {
    q: 'nhaf ddaij ddoanf keets',
    relevant: { 'o-bb-mdrak': 3 },
    never: ['o-phan-tach'],
    suggestion: ['nhà đại đoàn kết'],
  },
  { q: 'hur tucj thachs cuwowis', relevant: { 'o-phan-tach': 3 }, suggestion: ['hủ tục thách cưới'] },
  { q: 'ddieemr nhoms tin lanhf', relevant: { 'o-bc-cu-mgar': 3 }, suggestion: ['điểm nhóm tin lành'] },
  { q: 'nguwowfi phats ngoon', relevant: { 'o-qc-phat-ngon-2024': 3 }, suggestion: ['người phát ngôn'] },
  { q: 'chuyeen ans 325T', relevant: { 'o-bc-ma-tuy': 3 }, suggestion: ['chuyên án 325T'] },
  {
    q: 'luwowis loongf bats quais',
    relevant: { 'o-nd-38': 3 },
    never: ['o-nd-42'],
    suggestion: ['lưới lồng bát quái'],
  },
  { q: 'd9ie63m nho1m tin la2nh', relevant: { 'o-bc-cu-mgar': 3 }, suggestion: ['điểm nhóm tin lành'] },
  { q: 'nha2 d9a5i d9oa2n ke61t', relevant: { 'o-bb-mdrak': 3 }, suggestion: ['nhà đại đoàn kết'] },
  { q: 'hu3 tu5c tha1ch cu7o71i', relevant: { 'o-phan-tach': 3 }, suggestion: ['hủ tục thách cưới'] },
  {
    q: 'lu7o71i lo62ng ba1t qua1i',
    relevant: { 'o-nd-38': 3 },
    never: ['o-nd-42'],
    suggestion: ['lưới lồng bát quái'],
  },
  { q: 'D9A2 DIE64N', relevant: { 'o-kh-buon-lau': 3 }, suggestion: ['Đà Diễn'] },
  { q: 'ketaminn', relevant: { 'o-bc-ma-tuy': 3 }, suggestion: ['ketamin'] },
  { q: 'ketaminn hồng phiến', relevant: { 'o-bc-ma-tuy': 3 }, suggestion: ['ketamin hồng phiến'] },
  { q: 'hồng phiếnn', relevant: { 'o-bc-ma-tuy': 3 }, suggestion: ['hồng phiến'] },
  { q: 'lobster cagse', relevant: { 'o-english': 3 }, suggestion: ['lobster cages'] },
  { q: 'emergncy contacts', relevant: { 'o-english': 3 }, suggestion: ['emergency contacts'] },
  { q: 'châu bản triều Nguyễnn', relevant: { 'o-qd-1911': 3 }, suggestion: ['châu bản triều Nguyễn'] },
  { q: 'bảo hộ công dânn', relevant: { 'o-cv-bao-ho': 3 }, suggestion: ['bảo hộ công dân'] },
  {
    q: 'vahn dai bien gioi',
    relevant: { 'o-hd-vanh-dai': 3 },
    suggestion: ['vanh dai bien gioi', 'vành đai biên giới'],
  },
]

export const signsAgain: readonly JudgedQuery[] = [
  { q: '"sức khoẻ cho voi"', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-dich'] },
  { q: '"không đăng ký, không đăng kiểm"', relevant: { 'o-qd-the-vang': 3 }, never: ['o-st-ngu-dan'] },
  { q: '"giúp nhau cùng tiến bộ"', relevant: { 'o-phan-tach': 3 }, never: ['o-st-ngu-dan'] },
  { q: '"GIÚP NHAU CÙNG TIẾN BỘ"'.normalize('NFD'), relevant: { 'o-phan-tach': 3 }, never: ['o-st-ngu-dan'] },
  { q: '"thuyền trưởng cảm ơn"', relevant: { 'o-ocr-ban-giao': 3 }, never: ['o-bc-dau-do'] },
  { q: '"huyện M\'Drắk"', relevant: { 'o-bb-mdrak': 3 }, never: ['o-bc-cu-mgar'] },
  { q: '"dân tộc anh em" luật tục', relevant: { 'o-phan-tach': 3 }, never: ['o-kh-ea-sup'] },
  { q: '"em anh dân tộc"', never: ['o-phan-tach'] },
  { q: '-ketamin ma túy', relevant: { 'o-loa-ma-tuy': 3 }, never: ['o-bc-ma-tuy'] },
  { q: 'xử phạt thủy sản -38/2024', relevant: { 'o-nd-42': 3 }, never: ['o-nd-38'] },
  { q: 'cảnh sát biển -61/2019/NĐ-CP', relevant: { 'o-luat-csb': 3 }, never: ['o-nd-csb'] },
  { q: 'tây nguyên -"cồng chiêng"', relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-cong-chieng'] },
  { q: 'sườn dốc -kpan', never: ['o-cong-chieng'] },
  { q: "ia r's", relevant: { 'o-ia-rsai': 3 }, never: ['o-loa-dich'] },
  { q: "M'Dr", relevant: { 'o-bb-mdrak': 3 }, never: ['o-bc-cu-mgar'] },
  { q: 'trạm ra đa chóp ch', relevant: { 'o-qd-khu-vuc': 3 }, never: ['o-loa-bao'] },
  { q: 'kích đi', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-st-ngu-dan'] },
  { q: 'sắp xếp đơn vị hành ch', relevant: { 'o-bb-giao-ban': 3 }, never: ['o-nd-38'] },
  { q: '1911/qđ-ub', relevant: { 'o-qd-1911': 3 }, never: ['o-qd-khu-vuc'] },
]

export const shortFormsAgain: readonly JudgedQuery[] = [
  { q: 'xử phạt VPHC thủy sản', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 } },
  { q: 'Sở KH&CN tỉnh Đắk Lắk', relevant: { 'o-qc-attt': 3 } },
  { q: 'HTX dệt thổ cẩm', relevant: { 'o-ia-rsai': 3 }, never: ['o-cong-chieng'] },
  { q: 'trung tâm phối hợp TKCN', relevant: { 'o-st-ngu-dan': 3 } },
  { q: 'XNC qua lối mở', relevant: { 'o-hd-vanh-dai': 3 } },
  { q: 'Hội LHPN xã Ia R’sai', relevant: { 'o-ia-rsai': 3 } },
  { q: 'tin bịa đặt trên MXH', relevant: { 'o-cv-ea-hleo': 3 } },
  { q: 'BĐBP góp 300 ngày công', relevant: { 'o-bb-mdrak': 3 } },
  { q: 'Luật CSB Việt Nam', relevant: { 'o-luat-csb': 3, 'o-nd-csb': 2 }, never: ['o-loa-iuu'] },
  {
    q: 'Đồn BP An Hải',
    relevant: { 'o-loa-iuu': 3, 'demo-7': 3, 'demo-10': 3, 'demo-12': 3, 'demo-11': 2 },
    never: ['o-hd-vanh-dai'],
  },
  { q: 'khai thác thủy sản bất hợp pháp giao ban báo chí', relevant: { 'o-bb-giao-ban': 3 } },
  { q: 'Bộ Nông nghiệp và PTNT kiểm dịch', relevant: { 'o-tt-kiem-dich': 3 } },
]

export const everydayAgain: readonly JudgedQuery[] = [
  { q: 'mời mục sư Hàn Quốc giảng đạo được không', relevant: { 'o-hd-ton-giao': 3 } },
  { q: 'dùng thiết bị bay không người lái có phải xin phép không', relevant: { 'o-hd-vanh-dai': 3 } },
  { q: 'lạc đường trong vành đai thì sao', relevant: { 'o-hd-vanh-dai': 3 } },
  { q: 'mỗi tấm khăn thổ cẩm dệt mất mấy ngày', relevant: { 'o-ia-rsai': 3 } },
  { q: 'nạn nhân bị mua bán được hỗ trợ những gì', relevant: { 'o-st-nhan-quyen': 3 } },
  { q: 'cấm biển từ mấy giờ', relevant: { 'o-cd-bao-12': 3 } },
  { q: 'mat khau dai it nhat bao nhieu ky tu', relevant: { 'o-qc-attt': 3 } },
  { q: 'lãnh hải rộng bao nhiêu hải lý', relevant: { 'o-hd-hoang-sa': 3, 'o-st-ngu-dan': 3 } },
  { q: 'ai nhận chìa khóa nhà đại đoàn kết', relevant: { 'o-bb-mdrak': 3 } },
  { q: 'thuyền trưởng phải nộp nhật ký khai thác trong bao lâu', relevant: { 'o-tt-vms': 3 } },
  { q: 'làm sao khi bị ngạt khí ở hầm cá', relevant: { 'o-st-ngu-dan': 3 } },
  { q: 'cảnh sát biển được nổ súng khi nào', relevant: { 'o-luat-csb': 3 } },
  { q: 'thịt lợn xách tay qua đường mòn có được không', relevant: { 'o-loa-dich': 3 } },
  { q: 'giấy miễn thị thực có giá trị mấy năm', relevant: { 'o-hd-kieu-bao': 3 } },
]

/** What came to light while the answers to the others were read. */
export const cameToLight: readonly JudgedQuery[] = [
  // The words stand apart in both decrees: nothing but that one was superseded tells them apart.
  { q: 'tiền phạt kích điện', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-tt-vms'] },
  { q: 'tàng trữ kích điện phạt bao nhiêu', relevant: { 'o-nd-38': 3, 'o-nd-42': 2 }, never: ['o-tt-vms'] },
  // One letter is wrong, and what was meant is in a document with the other words, though not beside them.
  { q: 'hội đàm Mondulkri', relevant: { 'o-bb-hoi-dam': 3 }, suggestion: ['hội đàm Mondulkiri'] },
  { q: 'bàn giao Philipines', relevant: { 'o-ocr-ban-giao': 3 }, suggestion: ['bàn giao Philippines'] },
  { q: 'emergncy border guard', relevant: { 'o-english': 3 }, suggestion: ['emergency border guard'] },
  { q: 'ketaminn chuyên án', relevant: { 'o-bc-ma-tuy': 3 }, suggestion: ['ketamin chuyên án'] },
  { q: 'lễ hội Krong Pacc', relevant: { 'o-bc-krong-pac': 3 }, suggestion: ['lễ hội Krong Pac', 'lễ hội Krông Pắc'] },
  { q: 'thổ cẩmm Nhật Bản', relevant: { 'o-ia-rsai': 3 }, suggestion: ['thổ cẩm Nhật Bản'] },
]

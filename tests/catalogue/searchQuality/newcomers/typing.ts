import type { Grade, JudgedQuery } from '../judgedQuery'

/** A hand that slips: a letter missing, doubled, swapped, or the key beside it. */
export const slips: readonly JudgedQuery[] = [
  offered('biên giới hòa bìng hữu nghị', { 'demo-1': 3 }, 'biên giới hòa bình hữu nghị'),
  offered('tuyên ngôn nhân quyềnn', { 'demo-2': 3 }, 'tuyên ngôn nhân quyền'),
  offered('danh mục nơi nhận tài lệu', { 'demo-12': 3, 'demo-11': 2 }, 'danh mục nơi nhận tài liệu'),
  offered('chống khai thcá iuu', { 'demo-6': 3 }, 'chống khai thác iuu'),
  offered('quyết địnj 173', { 'demo-14': 3 }, 'quyết định 173'),
  offered('lời đọc nhắc tàu thuyềm', { 'demo-5': 3 }, 'lời đọc nhắc tàu thuyền'),
  offered('bien phonng toan dan', { 'demo-7': 3 }, 'bien phong toan dan', 'biên phòng toàn dân'),
  offered('tuyên truền viên cơ sở', { 'qd-1522-2021': 3 }, 'tuyên truyền viên cơ sở'),
  offered('thủ tướng chíh phủ', {}, 'thủ tướng chính phủ'),
  offered('xuân biên phòng ấm lòng dân bnả', { 'xuan-bien-phong': 3 }, 'xuân biên phòng ấm lòng dân bản'),
  offered('máy phát điệm 3 kva', { 'cv-2210': 3 }, 'máy phát điện 3 kva'),
  offered('82 hùng vươngg', { 'hop-thu': 3 }, '82 hùng vương'),
  // No text has mặm; mắm elsewhere in the same one is another word.
  offered('rừng ngập mặm', { 'ngap-man': 3 }, 'rừng ngập mặn'),
  offered('bạch tuộc đốm xamh', { 'hai-san-co-doc': 3 }, 'bạch tuộc đốm xanh'),
  offered('cồng chiênh', { 'hoi-mdrak': 3 }, 'cồng chiêng'),
  offered('đua thuyền đầm ô loann', { 'dam-o-loan': 3 }, 'đua thuyền đầm ô loan'),
  offered('nghiệp vụ thông tn đối ngoại', {}, 'nghiệp vụ thông tin đối ngoại'),
  offered('tổ tàu thuềyn an toàn', { 'quet-dan-van': 3 }, 'tổ tàu thuyền an toàn'),
  offered('univesal declaration', { 'demo-2': 3 }, 'universal declaration'),
  offered('wecome to vung ro port', { 'tieng-anh': 3 }, 'welcome to vung ro port'),
  offered('phiếu soát bảm đồ', { 'demo-4': 3 }, 'phiếu soát bản đồ'),
  offered('gành đỏ nưwớc mắm', { 'nuoc-mam': 3 }, 'gành đỏ nước mắm'),
  offered('thượng úy hồng nhugn', { 'hong-nhung': 3 }, 'thượng úy hồng nhung'),
  offered('dịch tả lợn châu phj', { 'dich-ta': 3, 'cho-phien': 2 }, 'dịch tả lợn châu phi'),
  offered('đài truyền thahn cấp xã', { 'qd-1522-2019': 3 }, 'đài truyền thanh cấp xã'),
  offered('bộ đội gặt lúa giúup dân', { 'gat-lua': 3 }, 'bộ đội gặt lúa giúp dân'),
  offered('du thuyền neo trong vịmh xuân đài', { 'du-thuyen': 3 }, 'du thuyền neo trong vịnh xuân đài'),
  // Two slips, of which one is a word of its own.
  offered('tieng lao bien phongg', { 'tieng-loa': 3 }, 'tieng bien phong', 'tieng loa bien phong'),
  offered('ứng phó vớibão số 12', { 'cd-07': 3 }, 'ứng phó bão số 12', 'ứng phó với bão số 12'),
  offered('chợphiên vùng biên', { 'cho-phien': 3 }, 'chợ phiên vùng biên'),
]

/** The keyboard's Vietnamese is off, or went off in the middle. */
export const rawKeys: readonly JudgedQuery[] = [
  offered('bieen giowis hoaf binhf', { 'demo-1': 3 }, 'biên giới hòa bình', 'biên giới hoà bình'),
  offered('tuyeen ngoon nhaan quyeenf', { 'demo-2': 3 }, 'tuyên ngôn nhân quyền'),
  offered('phieesu soats banr ddoof', { 'demo-4': 3 }, 'phiếu soát bản đồ'),
  offered('phiếu soats bản ddoof', { 'demo-4': 3 }, 'phiếu soát bản đồ'),
  offered(
    'Khoong dduwa bis maatj nhaf nuwowcs leen Internet',
    { 'demo-9': 3 },
    'Không đưa bí mật nhà nước lên Internet',
  ),
  offered('d9o62n bie6n pho2ng an ha3i', { 'ben-bai-2025': 3, 'ben-bai-2022': 2 }, 'đồn biên phòng an hải'),
  offered('to1m ta81t ke61 hoa5ch', { 'demo-1': 3 }, 'tóm tắt kế hoạch'),
  offered('lo7i2 d9o5c nha81c ta2u thuye62n', { 'demo-5': 3 }, 'lời đọc nhắc tàu thuyền'),
  offered('die64n ta65p', { 'demo-5': 3 }, 'diễn tập'),
  offered('ngayf bieen phongf toanf daan', { 'demo-7': 3 }, 'ngày biên phòng toàn dân'),
  offered('nuwowcs mawms', { 'nuoc-mam': 3 }, 'nước mắm'),
  offered('nước mawms gành ddor', { 'nuoc-mam': 3 }, 'nước mắm gành đỏ'),
  offered('gawtj luas', { 'gat-lua': 3 }, 'gặt lúa'),
  offered('quyeets ddinhj 173', { 'demo-14': 3 }, 'quyết định 173'),
  offered('quyet61 d9inh5 173', { 'demo-14': 3 }, 'quyết định 173'),
  offered('tuye6n truye62n vie6n', { 'qd-1522-2021': 3 }, 'tuyên truyền viên'),
  offered('tieesng loa bieen phongf', { 'tieng-loa': 3 }, 'tiếng loa biên phòng'),
  offered('TIEENGS LOA BIEEN PHONGF', { 'tieng-loa': 3 }, 'tiếng loa biên phòng'),
  offered('ruwngf ngaapj mawnj', { 'ngap-man': 3 }, 'rừng ngập mặn'),
  offered('thuyr thur nuwx', { 'thuy-thu': 3 }, 'thủy thủ nữ', 'thuỷ thủ nữ'),
  offered('dduwowngf daay nongs', { 'viet-tat-co-cham': 3 }, 'đường dây nóng'),
  offered('chongs khai thacs IUU', { 'demo-6': 3 }, 'chống khai thác IUU', 'chóng khai thác IUU'),
  offered('tìm kieesm cuwus nanj', { 'pa-318': 3 }, 'tìm kiếm cứu nạn'),
  offered('ddaif truyeenf thanh caaps xax', { 'qd-1522-2019': 3 }, 'đài truyền thanh cấp xã'),
  offered('thie61u ta1 cu7o7ng2', { 'hong-nhung': 3 }, 'thiếu tá cường'),
  offered('chowj phieen vungf bieen', { 'cho-phien': 3 }, 'chợ phiên vùng biên'),
  offered('Quy ches phoois hopwj', { 'ben-bai-2025': 3, 'ben-bai-2022': 2 }, 'Quy chế phối hợp', 'Quy ché phối hợp'),
]

/** These hit as they are typed: nothing is to be offered in their place. */
export const untouched: readonly JudgedQuery[] = [
  { q: 'shore pass', relevant: { 'tieng-anh': 3 }, suggestion: 'none' },
  { q: 'Niê Kdăm', relevant: { 'cot-moc-46': 3 }, suggestion: 'none' },
  { q: 'Hyéo', relevant: { 'ia-jloi': 3 }, suggestion: 'none' },
  { q: 'bời lời', relevant: { 'nuoc-mam': 3 }, suggestion: 'none' },
  { q: 'VHF', relevant: { 'du-thuyen': 3 }, suggestion: 'none' },
  { q: 'yachts', relevant: { 'du-thuyen': 3 }, suggestion: 'none' },
  { q: 'lễ tiết', relevant: { 'demo-2': 3, 'demo-3': 3 }, suggestion: 'none' },
  { q: 'tryền bá', relevant: { 'demo-2': 3 }, suggestion: 'none' },
  { q: 'udhr', relevant: { 'demo-2': 3, 'demo-3': 3 }, suggestion: 'none' },
  { q: 'hanhchinhvn', relevant: { 'demo-8': 3, 'demo-10': 3 }, suggestion: 'none' },
  { q: 'kVA', relevant: { 'cv-2210': 3 }, suggestion: 'none' },
  { q: 'Zalo', relevant: { 'ben-bai-2025': 3 }, suggestion: 'none' },
  { q: 'Ama Thơ', relevant: { 'cot-moc-46': 3 }, suggestion: 'none' },
]

function offered(q: string, relevant: Readonly<Record<string, Grade>>, ...suggestion: string[]): JudgedQuery {
  return { q, relevant, suggestion }
}

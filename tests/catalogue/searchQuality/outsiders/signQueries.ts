import type { JudgedQuery } from '../judgedQuery'

export const quoted: readonly JudgedQuery[] = [
  { q: '"đường dây nóng"', relevant: { 'o-cv-bao-ho': 3, 'o-st-ngu-dan': 1, 'o-loa-lua': 1 }, never: ['o-bb-hoi-dam'] },
  { q: '"cảng chỉ định"', relevant: { 'o-loa-iuu': 3 }, never: ['o-tt-vms'] },
  { q: '"hai quần đảo"', relevant: { 'o-kh-du-lich': 3, 'demo-4': 3 }, never: ['o-hd-hoang-sa'] },
  { q: '“Cảnh sát biển 3”', relevant: { 'o-nd-csb': 3 }, never: ['o-luat-csb'] },
  { q: '"biển cảnh sát"', never: ['o-luat-csb', 'o-nd-csb'] },
  { q: '"nuoc ngoai bat giu"', relevant: { 'o-cv-bao-ho': 3 }, never: ['o-st-ngu-dan'] },
  { q: '“Tây Nguyên hôm nay”', relevant: { 'o-cv-ea-hleo': 3 }, never: ['o-cong-chieng'] },
  { q: '"thẻ vàng" "tàu cá"', relevant: { 'o-qd-the-vang': 3, 'o-loa-iuu': 3 }, never: ['o-nd-38'] },
  { q: '"việc nhẹ lương cao', relevant: { 'o-loa-lua': 3 }, never: ['o-st-nhan-quyen'] },
]

export const exclusion: readonly JudgedQuery[] = [
  { q: 'công điện ứng phó bão -13', relevant: { 'o-cd-bao-12': 3 }, never: ['o-cd-bao-13'] },
  { q: 'luật cảnh sát biển -nghị', relevant: { 'o-luat-csb': 3 }, never: ['o-nd-csb'] },
  { q: 'thẻ vàng -quyết', relevant: { 'o-loa-iuu': 3 }, never: ['o-qd-the-vang'] },
  { q: 'ma túy -ketamin', relevant: { 'o-loa-ma-tuy': 3 }, never: ['o-bc-ma-tuy'] },
  { q: 'xử phạt thủy sản -lồng', relevant: { 'o-nd-42': 3 }, never: ['o-nd-38'] },
  { q: 'yok đôn -heng', relevant: { 'o-hd-vanh-dai': 3 }, never: ['o-bc-cot-moc'] },
  // “giáo” of an issuer, too, is a word of the document.
  {
    q: 'hỏi đáp giấy -giáo',
    relevant: { 'o-hd-vanh-dai': 3, 'o-hd-kieu-bao': 3 },
    never: ['o-hd-ton-giao', 'o-hd-hoang-sa'],
  },
  { q: 'lồng bè tôm hùm -"công điện"', relevant: { 'o-loa-bao': 3 }, never: ['o-cd-bao-12'] },
  // A hyphen with spaces on both sides belongs to the name.
  { q: 'phát triển kinh tế - xã hội gắn với quốc phòng', relevant: { 'o-nq-ktxh': 3 }, never: ['o-kh-buon-lau'] },
]

export const prefix: readonly JudgedQuery[] = [
  { q: 'hải đăng mũi đi', relevant: { 'o-kh-du-lich': 3 }, never: ['o-hd-hoang-sa'] },
  { q: 'lưới lồng bát qu', relevant: { 'o-nd-38': 3 }, never: ['o-nd-42'] },
  { q: 'Philipp', relevant: { 'o-ocr-ban-giao': 3 }, never: ['o-english'] },
  { q: 'switched on transp', relevant: { 'o-english': 3 }, never: ['o-ocr-ban-giao'] },
  { q: 'lễ hội sầu riê', relevant: { 'o-bc-krong-pac': 3 }, never: ['o-cong-chieng'] },
  { q: 'chuyên án 325', relevant: { 'o-bc-ma-tuy': 3 }, never: ['o-loa-ma-tuy'] },
  { q: 'mondulk', relevant: { 'o-bb-hoi-dam': 3, 'o-bc-cot-moc': 2 }, never: ['o-hd-vanh-dai'] },
  { q: 'ghe kpa', relevant: { 'o-cong-chieng': 3 }, never: ['o-ia-rsai'] },
]

/** Nothing holds these keys; the words that were meant are offered. */
export const telex: readonly JudgedQuery[] = [
  {
    q: 'dduwowngf daay nongs',
    relevant: { 'o-cv-bao-ho': 3 },
    never: ['o-bb-hoi-dam'],
    suggestion: ['đường dây nóng'],
  },
  { q: 'saafu rieeng', relevant: { 'o-bc-krong-pac': 3 }, suggestion: ['sầu riêng'] },
  { q: 'thoor caamr', relevant: { 'o-ia-rsai': 3 }, never: ['o-loa-dich'], suggestion: ['thổ cẩm'] },
  { q: 'coongf chieeng', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-iuu'], suggestion: ['cồng chiêng'] },
  { q: 'cootj moocs quoocs giowsi', relevant: { 'o-bc-cot-moc': 3 }, suggestion: ['cột mốc quốc giới'] },
  {
    q: 'sowr ngoaij vuj',
    relevant: { 'o-cv-bao-ho': 3, 'o-hd-kieu-bao': 3, 'o-english': 3, 'o-st-nhan-quyen': 3 },
    suggestion: ['sở ngoại vụ'],
  },
  { q: 'kieemr dichj ddoongj vaatj', relevant: { 'o-tt-kiem-dich': 3 }, suggestion: ['kiểm dịch động vật'] },
  { q: 'VAFNH DDAI', relevant: { 'o-hd-vanh-dai': 3 }, suggestion: ['vành đai'] },
]

export const vni: readonly JudgedQuery[] = [
  {
    q: 'd9u7o72ng da6y no1ng',
    relevant: { 'o-cv-bao-ho': 3 },
    never: ['o-bb-hoi-dam'],
    suggestion: ['đường dây nóng'],
  },
  { q: 'sa62u rie6ng', relevant: { 'o-bc-krong-pac': 3 }, suggestion: ['sầu riêng'] },
  { q: 'co62ng chie6ng', relevant: { 'o-cong-chieng': 3 }, never: ['o-loa-iuu'], suggestion: ['cồng chiêng'] },
  { q: 'mie64n thi5 thu75c', relevant: { 'o-hd-kieu-bao': 3 }, suggestion: ['miễn thị thực'] },
  { q: 'tho63 ca63m', relevant: { 'o-ia-rsai': 3 }, suggestion: ['thổ cẩm'] },
  { q: 'vie65c nhe5 lu7o7ng cao', relevant: { 'o-loa-lua': 3 }, suggestion: ['việc nhẹ lương cao'] },
  { q: 'ca3nh sa1t bie63n', relevant: { 'o-luat-csb': 3, 'o-nd-csb': 3 }, suggestion: ['cảnh sát biển'] },
]

export const slips: readonly JudgedQuery[] = [
  { q: 'sầu riênh', relevant: { 'o-bc-krong-pac': 3 }, suggestion: ['sầu riêng'] },
  { q: 'Mondulkri', relevant: { 'o-bb-hoi-dam': 3, 'o-bc-cot-moc': 2 }, suggestion: ['Mondulkiri'] },
  { q: 'Philipines', relevant: { 'o-ocr-ban-giao': 3 }, suggestion: ['Philippines'] },
  { q: 'transponfer', relevant: { 'o-english': 3 }, suggestion: ['transponder'] },
  { q: 'đường dâyy nóng', relevant: { 'o-cv-bao-ho': 3 }, suggestion: ['đường dây nóng'] },
  {
    q: 'ketamjn hồng phiến',
    relevant: { 'o-bc-ma-tuy': 3 },
    never: ['o-loa-ma-tuy'],
    suggestion: ['ketamin hồng phiến'],
  },
  { q: 'kiểm dịch độngg vật', relevant: { 'o-tt-kiem-dich': 3 }, suggestion: ['kiểm dịch động vật'] },
  { q: 'cong chiengg', relevant: { 'o-cong-chieng': 3 }, suggestion: ['cong chieng', 'cồng chiêng'] },
  { q: 'restrictde waters', relevant: { 'o-english': 3 }, suggestion: ['restricted waters'] },
  { q: 'wqxzk pfjtv', never: 'anything', suggestion: 'none' },
]

/** Words that hit stay as they were typed. */
export const untouched: readonly JudgedQuery[] = [
  { q: 'kpan', relevant: { 'o-cong-chieng': 3 }, never: ['o-ia-rsai'], suggestion: 'none' },
  { q: 'shore passes', relevant: { 'o-english': 3 }, suggestion: 'none' },
  { q: 'Jet Hero', relevant: { 'o-kh-buon-lau': 3 }, suggestion: 'none' },
  { q: 'livestream', relevant: { 'o-st-nhan-quyen': 3 }, never: ['o-bb-giao-ban'], suggestion: 'none' },
  { q: 'drones', relevant: { 'o-english': 3 }, never: ['o-hd-vanh-dai'], suggestion: 'none' },
  { q: 'Byă', relevant: { 'o-cong-chieng': 3 }, suggestion: 'none' },
  { q: 'restricted areas', relevant: { 'o-english': 3 }, suggestion: 'none' },
]
